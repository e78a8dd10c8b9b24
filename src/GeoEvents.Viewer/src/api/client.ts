/** The server said no, or could not be reached (status 0). The message is a sentence for people. */
export class ApiError extends Error {
  constructor(message: string, readonly status: number) {
    super(message);
  }
}

/** An address of the API, relative to the page, so that the page works under any path of a proxy. */
export function apiUrl(path: string, parameters?: URLSearchParams): string {
  const query = parameters?.toString();
  return new URL(query ? `${path}?${query}` : path, document.baseURI).href;
}

/** Reads JSON. Throws ApiError, or AbortError where `signal` was aborted. */
export async function getJson<T>(path: string, parameters?: URLSearchParams, signal?: AbortSignal): Promise<T> {
  const response = await send(apiUrl(path, parameters), { headers: { accept: "application/geo+json, application/json" }, signal: signal ?? null });
  return (await response.json()) as T;
}

/** Reads bytes; none where there is nothing. Throws ApiError, or AbortError where `signal` was aborted. */
export async function getBytes(path: string, query: string, signal?: AbortSignal): Promise<Uint8Array> {
  const response = await send(apiUrl(path, new URLSearchParams(query)), { signal: signal ?? null });
  return new Uint8Array(await response.arrayBuffer());
}

/** Removes every sample source. */
export async function removeSamples(key: string): Promise<void> {
  await send(apiUrl("samples"), { method: "DELETE", headers: { "X-GeoEvents-Key": key } });
}

async function send(url: string, request: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, request);
  } catch (error) {
    if (isAbort(error)) throw error;
    throw new ApiError("The server cannot be reached.", 0);
  }
  if (!response.ok) throw new ApiError(await problemOf(response), response.status);
  return response;
}

/** The sentence of an RFC 9457 problem, or one about the status. */
async function problemOf(response: Response): Promise<string> {
  try {
    const { detail, title } = (await response.json()) as { detail?: string; title?: string };
    return detail ?? title ?? statusSentence(response.status);
  } catch {
    return statusSentence(response.status);
  }
}

function statusSentence(status: number): string {
  return `The server answered with status ${status}.`;
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
