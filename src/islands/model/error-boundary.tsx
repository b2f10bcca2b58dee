import { Component, type ComponentChildren } from 'preact';

interface Props {
  readonly onError: (error: unknown) => void;
  readonly children: ComponentChildren;
}

/** Catches what its children throw while they draw. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  override componentDidCatch(error: unknown): void {
    this.setState({ failed: true });
    this.props.onError(error);
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
