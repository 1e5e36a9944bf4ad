import { describe, expect, it } from "vitest";
import { read } from "../support/imports.ts";

describe("Monica", () => {
  it("gives people with addresses, notes, calls and what they did together", async () => {
    const contact = (uuid: string, properties: object, data: object[] = []): object => ({ uuid, properties, data });
    const counted = (type: string, ...values: unknown[]): object => ({ count: values.length, type, values });
    const account = {
      data: [
        counted(
          "contact",
          contact(
            "c1",
            {
              first_name: "Ada",
              last_name: "Byron",
              company: "Engines",
              job: "Analyst",
              tags: ["Maths"],
              birthdate: { date: "1980-05-04T00:00:00Z", is_year_unknown: true },
            },
            [
              counted(
                "contact_field",
                { properties: { data: "ada@x.example", type: "t1" } },
                { properties: { data: "+44 20 7946 0000", type: "t2" } },
              ),
              counted("note", { properties: { body: "Likes numbers" } }),
              counted("call", { properties: { called_at: "2026-01-02", content: "Hello", contact_called: true } }),
              counted("activity", "a1"),
              counted("task", {}),
            ],
          ),
          contact("c2", { first_name: "Bo" }, [counted("activity", "a1")]),
          contact("c3", {}),
        ),
        counted("activity", { uuid: "a1", properties: { summary: "Lunch", happened_at: "2026-03-03" } }),
      ],
      instance: {
        contact_field_types: [
          { uuid: "t1", properties: { type: "email" } },
          { uuid: "t2", properties: { type: "phone" } },
        ],
      },
    };
    expect(await read(JSON.stringify({ version: "1", account }))).toMatchObject({
      format: "Monica",
      people: [
        {
          name: "Ada Byron",
          addresses: [
            { kind: "email", value: "ada@x.example" },
            { kind: "phone", value: "+44 20 7946 0000" },
          ],
          roles: [{ organisation: "Engines", title: "Analyst" }],
          birthday: "--05-04",
          note: "Likes numbers",
          tags: ["maths"],
          interactions: [
            { on: "2026-01-02", kind: "call", initiator: "them", note: "Hello" },
            { on: "2026-03-03", kind: "meet", note: "Lunch", shared: "a1" },
          ],
        },
        { name: "Bo", interactions: [{ shared: "a1" }] },
      ],
      rejected: [{ line: 3, reason: "no name and no e-mail" }],
      leftOut: [{ what: "tasks", count: 1 }],
    });
  });
});
