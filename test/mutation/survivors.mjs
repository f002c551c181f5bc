export const explanations = [];
