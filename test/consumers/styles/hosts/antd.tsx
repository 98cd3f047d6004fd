import { Button, Modal, Typography } from 'antd';
import 'antd/dist/reset.css';
import type { HostProps } from './host';

/** An app on Ant Design, with its reset. */
export function Host({ open }: HostProps) {
  return (
    <>
      <Button type="primary">Send</Button>
      <Typography.Paragraph>A paragraph</Typography.Paragraph>
      <Modal open={open} title="A dialog" transitionName="" maskTransitionName="">
        <p>Its text</p>
      </Modal>
    </>
  );
}
