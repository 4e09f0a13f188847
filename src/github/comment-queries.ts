/** GitHub gives no more on a page. */
export const PAGE = 100;

/** A page of the comments of a pull request, and which of them are by the author of the token. */
export const LIST_COMMENTS = `
query ($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      comments(first: ${PAGE}, after: $after) {
        nodes { id viewerDidAuthor }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;

/** Comments by their ids. `databaseId` is of 32 bits, which the ids of comments outgrew. */
export const READ_COMMENTS = `
query ($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on IssueComment { fullDatabaseId body }
  }
}`;
