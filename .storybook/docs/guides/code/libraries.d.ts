/** Minimal types of libraries that the guides use and the project does not depend on. */
declare module 'axios' {
  interface AxiosError {
    code?: string;
    response?: { status: number; data: unknown };
  }
  interface AxiosInstance {
    get: (url: string) => Promise<{ data: unknown }>;
    interceptors: {
      response: {
        use: (answered: undefined, failed: (error: unknown) => unknown) => number;
      };
    };
  }
  export const isCancel: (error: unknown) => boolean;
  const axios: {
    create: (options: { baseURL: string }) => AxiosInstance;
    isAxiosError: (error: unknown) => error is AxiosError;
  };
  export default axios;
}

declare module 'zustand' {
  type Change<State> = (state: State) => Partial<State>;
  interface Store<State> {
    (): State;
    getState: () => State;
  }
  export const create: <State>(
    make: (set: (change: Change<State>) => void) => State,
  ) => Store<State>;
}

declare module '@tanstack/react-query' {
  export type QueryKey = readonly unknown[];
  type Meta = Record<string, unknown>;
  interface Mutation {
    meta?: Meta;
    execute: (variables: unknown) => Promise<unknown>;
  }
  export class QueryCache {
    constructor(options: {
      onError: (error: Error, query: { queryKey: QueryKey; meta?: Meta }) => void;
    });
  }
  export class MutationCache {
    constructor(options: {
      onError: (
        error: Error,
        variables: unknown,
        result: unknown,
        mutation: Mutation,
      ) => void;
    });
  }
  interface Filters {
    queryKey: QueryKey;
    exact: boolean;
  }
  export class QueryClient {
    constructor(options: { queryCache: QueryCache; mutationCache: MutationCache });
    cancelQueries(filters: Filters): Promise<void>;
    refetchQueries(filters: Filters, options: { throwOnError: boolean }): Promise<void>;
  }
  export function queryOptions<
    Options extends { queryKey: QueryKey; queryFn: () => unknown },
  >(options: Options): Options;
}
