import type { GetProjectData, Project, ProjectResponse } from '@neon/sdk';
import type { Call } from '../inputs/call.ts';
import type { Neon } from '../neon/client.ts';
import { NeonError } from '../neon/errors.ts';
import { type Fields, object, ResponseProblem, readFields, text } from '../neon/fields.ts';
import { endpoint } from '../operations/declare.ts';
import { exchange } from './request.ts';

const PROJECT = endpoint<GetProjectData, ProjectResponse>({ method: 'GET', path: '/projects/{project_id}' });

/** Whether the project of a step can be read. Where it cannot, the refusal's advice says so. */
export async function projectIsThere(refusal: NeonError, call: Call, neon: Neon): Promise<boolean> {
  try {
    const { request, response } = await exchange(PROJECT, call, neon);
    return readFields(request, response, (fields: Fields<ProjectResponse>) => {
      const project: Fields<Project> = object(fields.project, 'project');
      // What responds in place of Neon may respond to anything.
      if (text(project, 'id') === call.project_id) return true;
      throw new ResponseProblem('the response is about another project');
    });
  } catch (error) {
    if (!(error instanceof NeonError)) throw error;
    refusal.advice.push(
      error.status === 404
        ? 'The project itself is not there with this key, so if_missing does not apply: check project_id, api_key and api_host.'
        : `Whether the project is there could not be read, so if_missing does not apply: ${error.message}.`,
    );
    return false;
  }
}
