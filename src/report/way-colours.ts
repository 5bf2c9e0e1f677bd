/** Colours of lines side by side, light and dark: AA as text on either paper. */
export const WAY_COLOURS = `
:root{--lb-way-1:light-dark(#0067a3,#5fb4ea);--lb-way-2:light-dark(#00704f,#3cc79c);--lb-way-3:light-dark(#b84a00,#ff9c57);--lb-way-4:light-dark(#94377f,#e79ad0);--lb-way-5:light-dark(#6b5900,#d9c04a)}
`;
