/** What is not to be seen, or ends a line for some readers. */
export const INVISIBLE = /[^\P{C}\n]|[^\P{Z} ]|\p{Default_Ignorable_Code_Point}/gu;

/** A text with what is not to be seen in it as escapes of JSON and of YAML's double quotes, in which it must stand. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, character => {
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
  });
}
