/** The name of an operation. An app may have put anything there. */
export function operationName(operation: string | undefined): string | undefined {
  return operation !== undefined && /^[\w.:-]{1,40}$/.test(operation) ? operation : undefined;
}
