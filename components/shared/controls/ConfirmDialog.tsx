import { AlertDialog } from '@base-ui/react/alert-dialog';
import { type ReactNode, useRef } from 'react';

interface ConfirmDialogProps {
  open: boolean;
  title: string;
  children?: ReactNode;
  confirm: string;
  keep: string;
  onConfirm(): void;
  onClose(): void;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, children, confirm, keep, onConfirm, onClose } = props;
  const keepButton = useRef<HTMLButtonElement>(null);
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => next || onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="dialog-backdrop" />
        <AlertDialog.Popup className="dialog" data-testid="dialog" initialFocus={keepButton}>
          <AlertDialog.Title className="dialog-title">{title}</AlertDialog.Title>
          {children ? (
            <AlertDialog.Description className="dialog-words" render={<div />}>
              {children}
            </AlertDialog.Description>
          ) : null}
          <div className="dialog-buttons">
            <AlertDialog.Close ref={keepButton} className="button" data-testid="dialog-keep">
              {keep}
            </AlertDialog.Close>
            <button type="button" className="button danger" data-testid="dialog-confirm" onClick={onConfirm}>
              {confirm}
            </button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
