export const wordsEn: Record<string, string> = {};
