import type { Simulator } from "../../../src/simulator/node";
import { failureOf, onSheet, openEmpty, reopen } from "../openTest";

const OFFICER = { name: "สมชาย ใจดี", email: "somchai@ops.moe.go.th" };

/** A comment with a reply on B2 and one on A5. */
async function openWithComments(): Promise<Simulator> {
  const simulator = await openEmpty({ person: OFFICER });
  await onSheet(simulator, (sheet, context) => {
    const thread = context.workbook.comments.add("Sheet1!B2", "ขอหลักฐานเพิ่ม <ด่วน> & ชัด");
    thread.replies.add("ส่งแล้ว");
    context.workbook.comments.add(sheet.getRange("A5"), "ตรวจแล้ว\nบรรทัดสอง").resolved = true;
  });
  return simulator;
}

async function commentsOf(simulator: Simulator): Promise<unknown[]> {
  return onSheet(simulator, async (sheet, context) => {
    const comments = sheet.comments.load(
      "items/content,items/authorName,items/authorEmail,items/creationDate,items/resolved,items/replies/content",
    );
    await context.sync();
    const places = comments.items.map((comment) => comment.getLocation().load("address"));
    await context.sync();
    return comments.items.map((comment, index) => [
      places[index]?.address,
      comment.content,
      comment.authorName,
      comment.authorEmail,
      comment.creationDate.getFullYear(),
      comment.resolved,
      comment.replies.items.map(({ content }) => content),
    ]);
  });
}

const { name, email } = OFFICER;
const WRITTEN = [
  ["Sheet1!B2", "ขอหลักฐานเพิ่ม <ด่วน> & ชัด", name, email, 2021, false, ["ส่งแล้ว"]],
  ["Sheet1!A5", "ตรวจแล้ว\nบรรทัดสอง", name, email, 2021, true, []],
];

test("comments say who wrote what where, now and in the saved file", async () => {
  const simulator = await openWithComments();
  expect(await commentsOf(simulator)).toEqual(WRITTEN);
  const again = await reopen(simulator);
  expect(await commentsOf(again)).toEqual(WRITTEN);
  expect(again.losses()).toEqual([]);
});

test("a file whose comments stay keeps their parts to the byte; a changed one lists each person once", async () => {
  const again = await reopen(await openWithComments(), { person: OFFICER });
  const { comments } = again.workbook.sheets[0]!;
  const before = structuredClone(comments);
  const third = await reopen(again, { person: OFFICER });
  expect(third.workbook.sheets[0]!.comments).toEqual(before);
  await onSheet(third, (sheet) => void sheet.comments.getItemAt(0).replies.add("ขอบคุณ"));
  const fourth = await reopen(third);
  const persons = fourth.workbook.sheets[0]!.comments.flatMap(({ author, replies }) => [
    author.personId,
    ...replies.map((reply) => reply.author.personId),
  ]);
  expect(persons).toHaveLength(4);
  expect(new Set(persons).size).toBe(1);
});

test("comments follow their cells, go with them, and are copied with the sheet", async () => {
  const simulator = await reopen(await openWithComments());
  await onSheet(simulator, (sheet) => {
    sheet.getRange("1:1").insert("Down");
    sheet.getRange("6:6").delete("Up");
    sheet.copy("End").name = "สำเนา";
  });
  const again = await reopen(simulator);
  expect((await commentsOf(again)).map((comment) => (comment as string[])[0])).toEqual(["Sheet1!B3"]);
  expect(again.losses()).toEqual([]);
  const [own, copy] = again.workbook.sheets.map(({ comments }) => comments);
  expect(copy).toHaveLength(1);
  expect(copy?.[0]?.content).toBe(own?.[0]?.content);
  expect(copy?.[0]?.id).not.toBe(own?.[0]?.id);
});

test("comments are found by cell, id and reply, changed and deleted, and programs hear of it", async () => {
  const simulator = await openWithComments();
  const heard: string[] = [];
  await simulator.run(async (context) => {
    const { comments } = context.workbook;
    comments.onAdded.add(async (event) => void heard.push(event.type));
    comments.onChanged.add(async (event) => void heard.push(event.changeType));
    comments.onDeleted.add(async (event) => void heard.push(event.type));
    const comment = comments.getItemByCell("Sheet1!B2").load("id,replies/id");
    await context.sync();
    const byReply = comments.getItemByReplyId(comment.replies.items[0]!.id).load("id");
    const parent = comment.replies.getItemAt(0).getParentComment().load("content");
    const missing = comments.getItemOrNullObject("x");
    await context.sync();
    expect([byReply.id, parent.content, missing.isNullObject]).toEqual([comment.id, WRITTEN[0]![1], true]);
    comment.content = "แก้แล้ว";
    comment.replies.getItemAt(0).delete();
    comments.getItemByCell("Sheet1!A5").delete();
    comments.add("Sheet1!C1", "ใหม่");
    const count = comments.getCount();
    await context.sync();
    expect(count.value).toBe(2);
  });
  expect(heard).toEqual(["CommentEdited", "ReplyDeleted", "CommentDeleted", "CommentAdded"]);
  const again = await reopen(simulator);
  expect((await commentsOf(again)).map((comment) => (comment as string[])[1])).toEqual(["ใหม่", "แก้แล้ว"]);
});

test("deleting every comment and clearing cells leaves no part of them", async () => {
  const simulator = await reopen(await openWithComments());
  await onSheet(simulator, (sheet) => sheet.getRange("A1:B5").clear());
  const text = new TextDecoder("latin1").decode(simulator.save());
  expect(text).not.toMatch(/comments1\.xml|vmlDrawing|threadedComment/);
});

test("one comment for a cell, on one cell, of plain text", async () => {
  const simulator = await openWithComments();
  const add = (cell: string, type?: "Mention") =>
    failureOf(simulator, (sheet) => sheet.comments.add(cell, "x", type));
  expect(await add("Sheet1!B2")).toEqual({ code: "InvalidOperation", location: "CommentCollection.add" });
  expect((await add("Sheet1!B2:C2")).code).toBe("InvalidArgument");
  expect((await add("B9")).code).toBe("InvalidArgument");
  expect((await add("Sheet1!B9", "Mention")).code).toBe("NotImplemented");
});

test("notes are kept beside comments, and are moved, added and removed in the model", async () => {
  const simulator = await openWithComments();
  simulator.workbook.sheets[0]!.notes.push({ row: 2, column: 2, author: "ฝ่ายเลขานุการ", text: "  ดูหน้า 3 " });
  const again = await reopen(simulator);
  await onSheet(again, (sheet) => void sheet.getRange("A:A").insert("Right"));
  const third = await reopen(again);
  expect(third.workbook.sheets[0]!.notes).toMatchObject([
    { row: 2, column: 3, author: "ฝ่ายเลขานุการ", text: "  ดูหน้า 3 " },
  ]);
  expect(third.workbook.sheets[0]!.comments).toHaveLength(2);
});
