import { Button, CssBaseline, Dialog, DialogContent, DialogTitle, Typography } from '@mui/material';
import type { HostProps } from './host';

/** An app on Material UI, with its reset. */
export function Host({ open }: HostProps) {
  return (
    <>
      <CssBaseline />
      <Button variant="contained">Send</Button>
      <Typography>A paragraph</Typography>
      <Dialog open={open} transitionDuration={0}>
        <DialogTitle>A dialog</DialogTitle>
        <DialogContent>
          <p>Its text</p>
        </DialogContent>
      </Dialog>
    </>
  );
}
