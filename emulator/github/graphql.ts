import type { GraphQLSchema } from 'graphql';
import type { RawResponse } from '../http/faults.ts';
import { type Author, type CommentStore, hasRepository, type KeptComment, nodeId } from './comments.ts';
import { json, refusal } from './responses.ts';

/** Of GitHub's public schema what the action asks for (https://docs.github.com/public/fpt/schema.docs.graphql). */
export const SCHEMA = `
  scalar BigInt
  interface Node { id: ID! }
  type IssueComment implements Node { id: ID! fullDatabaseId: BigInt body: String! viewerDidAuthor: Boolean! }
  type PageInfo { endCursor: String hasNextPage: Boolean! }
  type IssueCommentConnection { nodes: [IssueComment] pageInfo: PageInfo! totalCount: Int! }
  type PullRequest { number: Int! comments(after: String, first: Int): IssueCommentConnection! }
  type Repository { pullRequest(number: Int!): PullRequest }
  type Query { repository(owner: String!, name: String!): Repository nodes(ids: [ID!]!): [Node]! }
`;

let schema: GraphQLSchema | undefined;

/** GitHub's response to a query; its status is 200 where the query is refused, too. */
export async function respondToQuery(
  store: CommentStore,
  author: Author,
  body: unknown,
): Promise<RawResponse> {
  if (author.right === undefined) return refusal(401, 'Bad credentials');
  const { query, variables } = (body ?? {}) as { query?: unknown; variables?: Record<string, unknown> };
  if (typeof query !== 'string') return refusal(400, 'Problems parsing JSON');
  const { buildSchema, graphql } = await import('graphql');
  schema ??= buildSchema(SCHEMA);
  const rootValue = await rootOf(store, author);
  const { data, errors } = await graphql({ schema, source: query, rootValue, variableValues: variables });
  const shown = errors?.map(({ message, path, extensions }) => ({ type: extensions.type, path, message }));
  return json(200, { ...(data !== undefined && { data }), ...(shown && { errors: shown }) });
}

async function rootOf(store: CommentStore, { token, right }: Author) {
  const { GraphQLError } = await import('graphql');
  const refused = (type: string, message: string) => new GraphQLError(message, { extensions: { type } });
  const node = ({ id, body, token: owner }: KeptComment) => ({
    __typename: 'IssueComment',
    id: nodeId(id),
    fullDatabaseId: String(id),
    body,
    viewerDidAuthor: owner === token,
  });
  const check = () => {
    if (right === 'none') throw refused('FORBIDDEN', 'Resource not accessible by integration');
  };
  const connection = (all: KeptComment[], { after, first = 0 }: { after?: string; first?: number }) => {
    const start = Number(after ?? 0);
    const pageInfo = { endCursor: String(start + first), hasNextPage: start + first < all.length };
    return { nodes: all.slice(start, start + first).map(node), pageInfo, totalCount: all.length };
  };
  return {
    repository({ owner, name }: { owner: string; name: string }) {
      const repository = `${owner}/${name}`;
      if (!hasRepository(store, repository)) {
        const what = `Could not resolve to a Repository with the name '${repository}'.`;
        throw refused('NOT_FOUND', what);
      }
      return {
        pullRequest({ number }: { number: number }) {
          check();
          const all = store.comments.filter(one => one.repository === repository && one.number === number);
          return { number, comments: (page: { after?: string; first?: number }) => connection(all, page) };
        },
      };
    },
    nodes({ ids }: { ids: string[] }) {
      check();
      const found = ids.map(id => store.comments.find(one => nodeId(one.id) === id));
      return found.map((one, at) =>
        one
          ? node(one)
          : refused('NOT_FOUND', `Could not resolve to a node with the global id of '${ids[at]}'`),
      );
    },
  };
}
