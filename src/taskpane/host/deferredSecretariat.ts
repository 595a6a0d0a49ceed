import type { Secretariat } from "../../actions/types";

/**
 * A secretariat that is still being fetched: the pane is drawn meanwhile, and whatever it asks waits for the answer.
 * When it cannot be fetched, asking fails, and the pane says so.
 */
export function deferredSecretariat(coming: Promise<Secretariat>): Secretariat {
  return {
    look: async () => (await coming).look(),
    propose: async (action, options) => (await coming).propose(action, options),
    confirm: async (pending, options) => (await coming).confirm(pending, options),
    undo: async (receipt) => (await coming).undo(receipt),
    settle: async (how) => (await coming).settle(how),
    select: async (range) => (await coming).select(range),
    selection: async () => (await coming).selection(),
    peek: async (range) => (await coming).peek(range),
    inspect: async (inspection, options) => (await coming).inspect(inspection, options),
    onChanged(listener) {
      let isListening = true;
      let stop: (() => void) | undefined;
      coming.then(
        (secretariat) => {
          if (isListening) stop = secretariat.onChanged(listener);
        },
        // Nothing to listen to: the first look says why.
        () => undefined,
      );
      return () => {
        isListening = false;
        stop?.();
      };
    },
  };
}
