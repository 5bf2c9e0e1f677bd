/**
 * Floor 4a: solving. Adapters of solvers for linear, mixed-integer and quadratic models, behind the
 * port `LpSolver` of `quantity/`, and files of such models.
 *
 * @module
 */
export { chooseSolver, NATIVE_FROM } from './choose-solver.ts';
export type { SolverWish } from './choose-solver.ts';
export type { ModelFile } from './file/model-file.ts';
export { readLpFile } from './file/read-model-file.ts';
export type { ModelSource, ReadModelOptions } from './file/read-model-file.ts';
export { writeMps } from './file/write-mps.ts';
export type { MpsText } from './file/write-mps.ts';
export type { HighsOptions } from './highs/highs-runtime.ts';
export { openHighs } from './highs/open-highs.ts';
export { nativeSolver } from './native/native-solver.ts';
export type { NativeName, NativeOptions } from './native/native-solver.ts';
export { wordsEn as solverWordsEn } from './words-en.ts';
