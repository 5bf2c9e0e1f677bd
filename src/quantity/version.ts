/** The version of the model and of the shape of its answers; that of the package. */
export const VERSION = '0.1.0';
