import { Component, type ComponentType, lazy, type ReactNode, Suspense } from "react";
import { RefusalBox } from "./RefusalBox";

interface BoundaryProps {
  children: ReactNode;
  /** Showing it again cannot help. */
  isFinal?: boolean;
}

interface Failure {
  message: string;
}

/** Keeps a failure where it happened: the rest of the pane, with its undo, goes on. React has this as a class only. */
export class Boundary extends Component<BoundaryProps, { failure: Failure | null }> {
  override state: { failure: Failure | null } = { failure: null };

  static getDerivedStateFromError(error: unknown): { failure: Failure } {
    return { failure: { message: error instanceof Error ? error.message : String(error) } };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    return (
      <RefusalBox
        refusal={{ findings: [], defect: failure.message, mayHaveWritten: false }}
        onAgain={this.props.isFinal ? undefined : () => this.setState({ failure: null })}
      />
    );
  }
}

const RETRY_MS = 800;

/** A component of a file that is fetched when it is first shown; a fetch that fails is tried once more. */
export function deferred<Props>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazy(() => load().catch(() => new Promise((retry) => setTimeout(retry, RETRY_MS)).then(load)));
}

/** Around a deferred part: it may be slow, and it may not come. */
export function LazyPart({ children, fallback }: { children: ReactNode; fallback?: ReactNode }) {
  return (
    <Boundary isFinal>
      <Suspense fallback={fallback}>{children}</Suspense>
    </Boundary>
  );
}
