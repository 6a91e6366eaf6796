export type { GitHubAccess, Pace } from './client.ts';
export { type CommentOutcome, keepComment } from './comment.ts';
export { closeIssue, type IssueOutcome, type IssueReport, keepIssue } from './issue.ts';
export type { Obstacle } from './obstacle.ts';
export type { Outcome } from './outcome.ts';
export { type Proposal, propose } from './propose.ts';
export type { ChangedFile } from './repository.ts';
export { type Withdrawal, withdraw } from './withdraw.ts';
