import { Component, type ContextType, type ReactNode } from 'react';
import { TextContext } from '../use-text.ts';

interface Props {
  children: ReactNode;
  onReload: () => void;
}

/** Avoids a blank window. Nothing is lost, because the background holds all state. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  static override contextType = TextContext;
  declare context: ContextType<typeof TextContext>;

  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    const { t } = this.context;
    return (
      <main>
        <div className="screen-message" role="alert" data-testid="error">
          <h1>{t('popup.broken')}</h1>
          <p>{t('popup.brokenHint')}</p>
          <button type="button" className="button primary" onClick={this.props.onReload}>
            {t('popup.openAgain')}
          </button>
        </div>
      </main>
    );
  }
}
