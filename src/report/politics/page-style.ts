/** Rules of the pages of bargaining and alignment alone. */
export const PAGE_STYLE = `
figure.wide svg{max-width:44rem}.table.short{max-width:50rem}
caption{max-width:min(46rem,calc(100vw - 2.2rem))}
.ties td:nth-child(4),.ties td:nth-child(5){min-width:13rem}
td>ul{margin:0;padding-left:1.1rem}
`;
