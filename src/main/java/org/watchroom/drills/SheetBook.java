package org.watchroom.drills;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.watchroom.platform.sheets.BookReader;
import org.watchroom.platform.sheets.Column;
import org.watchroom.platform.sheets.SheetContent;
import org.watchroom.platform.sheets.SheetRow;
import org.watchroom.platform.sheets.SheetWriter;

/** A drill sheet as a workbook (.xlsx): a tab with one row for its head, and a tab with a row for each item. */
final class SheetBook {

    private static final BookReader.Tab HEAD = new BookReader.Tab(
            List.of("评分表", "Sheet"),
            List.of(
                    new Column("code", true, "编号", "Code"),
                    new Column("titleZh", true, "中文标题", "Title zh"),
                    new Column("titleEn", true, "英文标题", "Title en"),
                    new Column("setupZh", true, "中文布置", "Setup zh"),
                    new Column("setupEn", true, "英文布置", "Setup en"),
                    new Column("totalSeconds", true, "总时间秒", "Time allowed in seconds"),
                    new Column("passMark", true, "合格线", "Pass mark"),
                    new Column("overTime", false, "超过总时间", "Over time"),
                    new Column("overTimePoints", false, "超时每分钟扣分", "Points off for each minute"),
                    new Column("wholeFatalZh", false, "中文整场否决", "Fatal as a whole zh"),
                    new Column("wholeFatalEn", false, "英文整场否决", "Fatal as a whole en"),
                    new Column("basisZh", true, "中文依据", "Basis zh"),
                    new Column("basisEn", true, "英文依据", "Basis en"),
                    new Column("reviewZh", true, "中文复核说明", "Review zh"),
                    new Column("reviewEn", true, "英文复核说明", "Review en")));

    private static final BookReader.Tab ITEMS = new BookReader.Tab(
            List.of("项目", "Items"),
            List.of(
                    new Column("no", false, "序号", "No"),
                    new Column("textZh", true, "中文项目", "Item zh"),
                    new Column("textEn", true, "英文项目", "Item en"),
                    new Column("points", true, "分值", "Points"),
                    new Column("star", false, "★", "Star"),
                    new Column("fatalZh", false, "中文否决", "Fatal zh"),
                    new Column("fatalEn", false, "英文否决", "Fatal en"),
                    new Column("targetSeconds", false, "目标秒", "Target in seconds"),
                    new Column("targetZh", false, "中文目标", "Target zh"),
                    new Column("targetEn", false, "英文目标", "Target en"),
                    new Column("evidence", true, "怎样判断", "Judged by"),
                    new Column("guidanceZh", false, "中文提示", "Hint zh"),
                    new Column("guidanceEn", false, "英文提示", "Hint en"),
                    new Column("picture", false, "图片", "Picture"),
                    new Column("skills", true, "技能编号", "Skill keys")));

    private static final Set<String> NUMBERS =
            Set.of("totalSeconds", "passMark", "overTimePoints", "no", "points", "targetSeconds");

    private static final Map<String, String> CHINESE =
            Map.of("FAIL", "不通过", "DEDUCT", "扣分", "NOTE", "记录", "A", "动作", "S", "口述", "R", "记录");
    private static final Map<String, String> ENGLISH = Map.of("A", "action", "S", "speech", "R", "record");

    private final List<SheetRow> heads;
    private final List<SheetRow> items;

    private SheetBook(SheetContent head, SheetContent items) {
        heads = head.rows();
        this.items = items.rows();
    }

    /** @throws org.watchroom.kernel.Refused {@code platform.sheet.…} when the file is no workbook with those tabs and columns */
    static SheetBook read(InputStream file) {
        List<SheetContent> tabs = BookReader.read(file, List.of(HEAD, ITEMS));
        return new SheetBook(tabs.get(0), tabs.get(1));
    }

    WrittenSheet written() {
        return new WrittenSheet(
                heads.get(0).cells(), items.stream().map(SheetRow::cells).toList());
    }

    /** What is wrong with the cells themselves: hidden characters, formulas, a second head, numbers out of order. */
    List<CellFault> faults() {
        List<CellFault> faults = new ArrayList<>(cells(HEAD, heads.get(0)));
        heads.stream()
                .skip(1)
                .forEach(row -> faults.add(fault(HEAD, row.number(), "code", "drills.book.one-head", List.of())));
        for (int i = 0; i < items.size(); i++) {
            SheetRow row = items.get(i);
            faults.addAll(cells(ITEMS, row));
            if (!row.text("no").isEmpty() && !row.text("no").equals(String.valueOf(i + 1))) {
                faults.add(fault(ITEMS, row.number(), "no", "drills.book.numbering", List.of(i + 1)));
            }
        }
        return faults;
    }

    private static List<CellFault> cells(BookReader.Tab tab, SheetRow row) {
        return row.faults().stream()
                .map(it -> fault(tab, row.number(), it.column(), it.key(), it.arguments()))
                .toList();
    }

    /** Where in the workbook that stands. */
    CellFault place(WrittenSheet.Fault fault) {
        if (fault.field().equals("items")) {
            return fault(ITEMS, items.get(0).number(), "points", fault.key(), fault.arguments());
        }
        BookReader.Tab tab = fault.item() == 0 ? HEAD : ITEMS;
        SheetRow row = fault.item() == 0 ? heads.get(0) : items.get(fault.item() - 1);
        return fault(tab, row.number(), fault.field(), fault.key(), fault.arguments());
    }

    private static CellFault fault(BookReader.Tab tab, int row, String column, String key, List<Object> arguments) {
        String heading = tab.columns().stream()
                .filter(it -> it.name().equals(column))
                .map(it -> String.join(" / ", it.headings()))
                .findFirst()
                .orElseThrow();
        return new CellFault(String.join(" / ", tab.names()), row, heading, key, arguments);
    }

    /** In the reader's language; {@link #read} understands both. */
    static byte[] write(WrittenSheet sheet, Locale locale) {
        List<Map<String, String>> items = new ArrayList<>();
        sheet.items().forEach(it -> {
            Map<String, String> item = new HashMap<>(it);
            item.put("no", String.valueOf(items.size() + 1));
            items.add(item);
        });
        return SheetWriter.write(List.of(page(HEAD, List.of(sheet.head()), locale), page(ITEMS, items, locale)));
    }

    private static SheetWriter.Page page(BookReader.Tab tab, List<Map<String, String>> rows, Locale locale) {
        return new SheetWriter.Page(
                tab.names().get(isEnglish(locale) ? 1 : 0),
                tab.columns().stream().map(it -> it.heading(locale)).toList(),
                rows.stream().map(row -> row(tab, row, locale)).toList());
    }

    private static List<Object> row(BookReader.Tab tab, Map<String, String> row, Locale locale) {
        return tab.columns().stream()
                .map(it -> cell(it.name(), row.getOrDefault(it.name(), ""), locale))
                .collect(Collectors.toList());
    }

    private static Object cell(String column, String text, Locale locale) {
        if (text.isEmpty()) {
            return "";
        }
        if (NUMBERS.contains(column)) {
            return new BigDecimal(text);
        }
        Map<String, String> words = isEnglish(locale) ? ENGLISH : CHINESE;
        return switch (column) {
            case "overTime" -> words.getOrDefault(text, text);
            case "evidence" -> Arrays.stream(text.split("")).map(words::get).collect(Collectors.joining(" "));
            default -> text;
        };
    }

    private static boolean isEnglish(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
