import type { Fault } from '../http/faults.ts';
import { generalError } from './api.ts';
import type { Emulator } from './emulator.ts';
import type { ApiResponse } from './request.ts';

/** The endpoints under `/_emulator/`, for people and scripts that drive the emulator over HTTP. */
export function control(emulator: Emulator, method: string, url: string, body: unknown): ApiResponse {
  switch (`${method} ${url}`) {
    case 'GET /_emulator/requests':
      return { status: 200, body: emulator.requests };
    case 'GET /_emulator/violations':
      return { status: 200, body: emulator.violations };
    case 'GET /_emulator/state':
      return { status: 200, body: emulator.state };
    case 'POST /_emulator/faults':
      return addFault(emulator, body);
    case 'POST /_emulator/reset':
      emulator.reset();
      return { status: 204 };
    default:
      return generalError(404, `no such control endpoint: ${method} ${url}`);
  }
}

function addFault(emulator: Emulator, body: unknown): ApiResponse {
  try {
    emulator.fail(body as Fault);
    return { status: 204 };
  } catch (error) {
    return generalError(400, (error as Error).message);
  }
}
