import { failureOf, onSheet, openEmpty, reopen } from "../openTest";

const NAMESPACE = "https://example.go.th/scores";
const DOCUMENT = `<s:scores xmlns:s="${NAMESPACE}"><s:score agency="ศธจ.">90</s:score></s:scores>`;

describe("custom XML parts", () => {
  test("are added, found by id and by namespace, changed and deleted", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (_sheet, context) => {
      const parts = context.workbook.customXmlParts;
      const part = parts.add(DOCUMENT).load("id,namespaceUri");
      parts.add("<other/>");
      await context.sync();
      const found = parts.getByNamespace(NAMESPACE);
      const only = found.getOnlyItem().load("id");
      const nowhere = parts.getByNamespace("x").getOnlyItemOrNullObject().load("id");
      const [count, all] = [found.getCount(), parts.getCount()];
      const xml = parts.getItem(part.id).getXml();
      await context.sync();
      expect([only.id, count.value, all.value, xml.value]).toEqual([part.id, 1, 2, DOCUMENT]);
      expect([part.namespaceUri, nowhere.isNullObject]).toEqual([NAMESPACE, true]);
      part.setXml("<empty/>");
      found.load("items");
      await context.sync();
      const changed = part.getXml();
      part.delete();
      const left = parts.load("items/namespaceUri");
      await context.sync();
      expect(changed.value).toBe("<empty/>");
      expect(left.items.map(({ namespaceUri }) => namespaceUri)).toEqual([""]);
    });
  });

  test("are kept in the file, and new ones get ids of their own", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, (_sheet, context) => void context.workbook.customXmlParts.add(DOCUMENT));
    const again = await reopen(simulator);
    await onSheet(again, async (_sheet, context) => {
      const added = context.workbook.customXmlParts.add("<second/>").load("id");
      const parts = context.workbook.customXmlParts.load("items/id,items/namespaceUri");
      await context.sync();
      expect(parts.items.map(({ namespaceUri }) => namespaceUri)).toEqual([NAMESPACE, ""]);
      expect(parts.items[0]?.id).not.toBe(added.id);
      const xml = parts.items[0]?.getXml();
      await context.sync();
      expect(xml?.value).toBe(DOCUMENT);
    });
  });

  test("must be well-formed XML", async () => {
    const failure = await failureOf(await openEmpty(), (sheet) =>
      (sheet.context as Excel.RequestContext).workbook.customXmlParts.add("<open>"),
    );
    expect(failure).toEqual({ code: "InvalidArgument", location: "CustomXmlPartCollection.add" });
  });
});
