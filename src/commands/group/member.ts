import type { Command } from "commander";
import type { Context } from "../../context.ts";
import { changed, created, removed } from "../../domain/change.ts";
import type { Contact } from "../../domain/contact.ts";
import { type Group, type GroupId, type Membership, memberSaid } from "../../domain/group/group.ts";
import { quoted } from "../../domain/quoted.ts";
import { NetError } from "../../errors.ts";
import { shortDay } from "../../views/day.ts";
import { membersView, memberView } from "../../views/group.ts";
import { command, commaParts, demandAlone, dryRunOption, flagBeside, jsonOption } from "../common/command.ts";
import { pastDay } from "../common/day-meant.ts";
import { groupMeant, groupNow, WHICH_GROUP } from "../common/group-meant.ts";
import { saysNone, textOrNull } from "../common/none.ts";
import { printReport } from "../common/output.ts";
import { isSomebody, peopleMeant } from "../common/people-meant.ts";
import { type WriteOptions, write } from "../common/write.ts";
import { keepMembers, memberLines } from "./members.ts";

interface MemberOptions extends WriteOptions {
  readonly wish?: string;
  readonly role?: string;
  readonly field?: string;
  readonly level?: string;
  readonly joined?: string;
  readonly left?: string;
  readonly remove: boolean;
}

export function groupMemberCommand(context: Context): Command {
  return command("member", "who is in a group, and what each of them wishes for; without a name: the list", [
    'net group member Leder Mette --wish "sparring on hiring"',
    'net group member Leder "Mette, Bo, Ida" --joined 2026-09-01   (several at once)',
    'net group member Leder Bo --role "finds the place"',
    "net group member Leder Bo --field finance --level director",
    "net group member Leder Bo --left yesterday",
    "net group member Leder",
  ])
    .argument("<group>", WHICH_GROUP)
    .argument("[contact]", "who: somebody of your file, or several with commas")
    .option("--wish <text>", "what they would like to get out of it")
    .option("--role <text>", "what they do for the group")
    .option("--field <text>", "what they work with, to see how alike the members are")
    .option("--level <text>", "their level, such as director or specialist")
    .option("--joined <day>", "since when they are in it")
    .option("--left <day>", "the day they left it; none: they are in it still")
    .option("--remove", "they were never in it", false)
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((which: string, who: string | undefined, options: MemberOptions, self: Command) =>
      runMember(context, which, who, options, self),
    );
}

async function runMember(
  context: Context,
  which: string,
  who: string | undefined,
  options: MemberOptions,
  self: Command,
): Promise<void> {
  const group = groupMeant(context, which);
  if (who === undefined) {
    const flag = flagBeside(self, "--dry-run", "--json");
    if (flag !== undefined) {
      throw new NetError("usage", `${flag} goes with somebody's name`, {
        hint: `net group member ${quoted(group.name)} NAME ${flag} …`,
      });
    }
    const members = memberLines(context, group.id);
    if (!options.json) keepMembers(context, members);
    printReport(context, { today: context.today, group, members }, { json: options.json, view: membersView });
    return;
  }
  const names = namesTyped(context, group, who);
  const [contact, ...others] = await peopleMeant(context, names);
  if (contact === undefined) {
    throw new NetError("usage", "<contact> names nobody", { hint: `net group member ${quoted(group.name)} NAME` });
  }
  const line = `net group member ${quoted(group.name)} ${quoted(contact.name)}`;
  if (options.remove) {
    demandAlone(self, "--remove", `${line} --remove`);
    if (others.length > 0) throw oneAtATime("--remove", `${line} --remove`);
    removeMember(context, group.id, contact, options);
    return;
  }
  // What is said of one is hardly true of all; the day, the field and the level may be.
  const ofOne = options.wish !== undefined ? "--wish" : options.role !== undefined ? "--role" : undefined;
  if (others.length > 0 && ofOne !== undefined) throw oneAtATime(ofOne, `${line} ${ofOne} "…"`);
  const said = await memberFlags(context, options);
  write(
    context,
    options,
    () => {
      const [first, ...further] = [contact, ...others].map((each) => memberDecided(context, group, each, said));
      if (first === undefined) throw new Error("nobody was named");
      const after = new Map(context.store.memberships.of(group.id).map((each) => [each.contactId, each.leftOn]));
      for (const { member } of [first, ...further]) after.set(member.contactId, member.leftOn);
      const members = [...after.values()].filter((leftOn) => leftOn === null).length;
      return {
        changes: [first, ...further].map(({ change }) => change),
        report: {
          today: context.today,
          ...written(first),
          group,
          members,
          further: further.map(written),
        },
      };
    },
    memberView,
  );
}

/** One name, or several parted by commas; of several without any it is said how they are typed, for a name may have as many words. */
function namesTyped(context: Context, group: Group, who: string): readonly string[] {
  if (isSomebody(context, who)) return [who];
  const words = who.trim().split(/\s+/);
  if (words.length > 1 && words.every((word) => !word.includes(",") && isSomebody(context, word))) {
    throw new NetError("notFound", `nobody is called "${who}"`, {
      hint: `net group member ${quoted(group.name)} ${quoted(words.join(", "))}`,
    });
  }
  return commaParts(who);
}

function oneAtATime(flag: string, hint: string): NetError {
  return new NetError("usage", `${flag} is for one at a time`, { hint });
}

type Decided = ReturnType<typeof memberDecided>;

function memberDecided(
  context: Context,
  group: Group,
  contact: Contact,
  said: Awaited<ReturnType<typeof memberFlags>>,
) {
  const before = memberOf(context, group.id, contact);
  const wasIn = before?.leftOn ?? null;
  const again = `net group member ${quoted(group.name)} ${quoted(contact.name)} --left none (where they are in it again)`;
  if (wasIn !== null && Object.keys(said).length === 0) {
    throw new NetError("refused", `${contact.name} left ${group.name} on ${shortDay(wasIn)}`, { hint: again });
  }
  const after = memberSaid(before, { groupId: group.id, contactId: contact.id, ...said }, context);
  if (after.leftOn !== null && after.leftOn < after.joinedOn) {
    throw new NetError(
      "invalid",
      `${contact.name} joined on ${shortDay(after.joinedOn)}, after ${shortDay(after.leftOn)}`,
      { hint: wasIn !== null && said.leftOn === undefined ? again : `--joined DAY --left ${after.leftOn}` },
    );
  }
  return {
    change: before === null ? created("membership", after) : changed("membership", before, after),
    did: before === null ? ("joined" as const) : ("changed" as const),
    member: { ...after, name: contact.name },
  };
}

function written({ did, member }: Decided) {
  return { did, member };
}

async function memberFlags(context: Context, { wish, role, field, level, joined, left }: MemberOptions) {
  const leftOn = left === undefined ? undefined : saysNone(left) ? null : await pastDay(context, left, "--left");
  return {
    ...(wish === undefined ? {} : { wish: textOrNull(wish) }),
    ...(role === undefined ? {} : { role: textOrNull(role) }),
    ...(field === undefined ? {} : { field: textOrNull(field) }),
    ...(level === undefined ? {} : { level: textOrNull(level) }),
    ...(joined === undefined ? {} : { joinedOn: await pastDay(context, joined, "--joined") }),
    ...(leftOn === undefined ? {} : { leftOn }),
  };
}

function memberOf({ store }: Context, groupId: GroupId, { id }: Contact): Membership | null {
  return store.memberships.of(groupId).find(({ contactId }) => contactId === id) ?? null;
}

/** How many are in the group now besides the owner and this one. */
function othersIn({ store }: Context, groupId: GroupId, { id }: Contact): number {
  return store.memberships.of(groupId).filter(({ leftOn, contactId }) => leftOn === null && contactId !== id).length;
}

/** For one who was put into the wrong group; who was at a meeting of it can only have left. */
function removeMember(context: Context, groupId: GroupId, contact: Contact, options: MemberOptions): void {
  const { store } = context;
  write(
    context,
    options,
    () => {
      const group = groupNow(context, groupId);
      const before = memberOf(context, groupId, contact);
      if (before === null) {
        throw new NetError("notFound", `${contact.name} is not in ${group.name}`, {
          hint: `net group member ${quoted(group.name)}`,
        });
      }
      const wasThere = store.meetings
        .of(groupId)
        .some(({ came, cancelled }) => [...came, ...cancelled].includes(contact.id));
      if (wasThere) {
        throw new NetError("refused", `${contact.name} stands in meetings of ${group.name}`, {
          hint: `net group member ${quoted(group.name)} ${quoted(contact.name)} --left today`,
        });
      }
      return {
        changes: [removed("membership", before)],
        report: {
          today: context.today,
          did: "removed" as const,
          member: { ...before, name: contact.name },
          group,
          members: othersIn(context, groupId, contact),
          further: [],
        },
      };
    },
    memberView,
  );
}
