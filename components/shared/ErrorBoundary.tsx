import { Component, type ReactNode } from 'react';

interface Props {
  children: ReactNode;
  onReload: () => void;
}

/** The last resort of a view: never a blank window. Nothing is lost, since all state is in the background. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <main className="screen-message" role="alert" data-testid="error">
        <h1>This window stopped working</h1>
        <p>Your numbers and codes are safe. Open it again to go on.</p>
        <button type="button" className="button primary" onClick={this.props.onReload}>
          Open again
        </button>
      </main>
    );
  }
}
