/** The name of an operation. An app may have put anything there, such as a telephone number. */
export function operationName(operation: string | undefined): string | undefined {
  return operation !== undefined && /^[a-z][\w.:-]{0,39}$/i.test(operation) ? operation : undefined;
}
