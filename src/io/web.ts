import { codeOf, NetError } from "../errors.ts";

interface WebRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface WebReply {
  readonly status: number;
  readonly location: string | null;
  readonly etag: string | null;
  readonly text: string;
}

/** Sends one request as this user. A redirect is an answer like others: nobody is sent a password that was meant for another. */
export type Send = (request: WebRequest) => Promise<WebReply>;

const MOST_BYTES = 50_000_000;

interface Sender {
  readonly user: string;
  readonly password: string;
  /** How long an answer may take. */
  readonly patienceMs: number;
}

/** Basic authentication (RFC 7617), UTF-8; certificates are those Node trusts. */
export function webSender({ user, password, patienceMs }: Sender): Send {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`, "utf8").toString("base64")}`;
  return async ({ method, url, headers, body }) => {
    try {
      const response = await fetch(url, {
        method,
        headers: { ...headers, authorization, "user-agent": "net" },
        ...(body === undefined ? {} : { body }),
        redirect: "manual",
        signal: AbortSignal.timeout(patienceMs),
      });
      return {
        status: response.status,
        location: response.headers.get("location"),
        etag: response.headers.get("etag"),
        text: await textOf(response, url),
      };
    } catch (error) {
      throw error instanceof NetError ? error : failure(error, url.host, patienceMs);
    }
  };
}

async function textOf(response: Response, url: URL): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let length = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > MOST_BYTES) {
      throw new NetError("remote", `${url.host} answered with more than ${MOST_BYTES / 1_000_000} MB`, {
        hint: "look at the address: net config dav-url",
      });
    }
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
}

/** What kept an answer from coming. */
function failure(error: unknown, host: string, patienceMs: number): NetError {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = codeOf(inner);
  const told = (message: string, hint: string): NetError => new NetError("remote", message, { hint, cause: error });
  if (error instanceof Error && (error.name === "TimeoutError" || error.name === "AbortError")) {
    return told(`${host} did not answer within ${patienceMs / 1000} seconds`, "the same command again, later");
  }
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return told(`no computer called ${host} is found from here`, "net config dav-url, and your connection");
  }
  if (/CERT|SELF_SIGNED|TLS|SSL|ISSUER|UNABLE_TO/.test(code)) {
    return told(
      `${host} does not prove that it is who it says (${code})`,
      "NODE_EXTRA_CA_CERTS=FILE for a certificate of your own",
    );
  }
  if (/^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/.test(code)) {
    return told(`${host} broke the connection off before it had answered`, "the same command again, later");
  }
  return told(
    `${host} cannot be reached${code === "unknown" ? "" : ` (${code})`}`,
    "your connection, and net config dav-url",
  );
}
