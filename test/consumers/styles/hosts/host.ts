/** What a host is told: whether its dialog is open. */
export interface HostProps {
  readonly open: boolean;
}
