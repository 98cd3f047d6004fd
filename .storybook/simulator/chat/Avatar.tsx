interface AvatarProps {
  /** Chooses the colour. */
  readonly id: string;
  readonly name: string;
  /** Whether it is said if the person is there. */
  readonly presence?: boolean;
}

export function Avatar({ id, name, presence = false }: AvatarProps) {
  return (
    <span className="sim-avatar" data-id={id} data-presence={presence || undefined} aria-hidden="true">
      {name.slice(0, 1)}
    </span>
  );
}
