import fc from "fast-check";

/**
 * Property tests start from one seed, so that a run on one machine is the run on every other.
 * `FC_SEED=$RANDOM npx jest` looks elsewhere; a failure prints the seed and path that repeat it.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 2564) });
