package org.watchroom.drills.web;

import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchroom.drills.WrittenSheet;

/** What stands in the fields of a drill sheet's form. */
public class SheetFields implements Serializable {

    private final Map<String, String> head = new HashMap<>();
    private final List<Item> items = new ArrayList<>();

    SheetFields() {
        WrittenSheet.HEAD.forEach(field -> head.put(field, ""));
        head.put("overTime", "FAIL");
        addItem();
    }

    SheetFields(WrittenSheet written) {
        WrittenSheet.HEAD.forEach(field -> head.put(field, written.head().getOrDefault(field, "")));
        written.items().forEach(item -> items.add(new Item(item, false)));
    }

    WrittenSheet written() {
        return new WrittenSheet(head, items.stream().map(Item::written).toList());
    }

    /** Where the notice about a field stands. */
    String place(WrittenSheet.Fault fault) {
        if (fault.item() == 0) {
            return "form:" + (fault.field().equals("items") ? "total" : fault.field());
        }
        items.get(fault.item() - 1).reveal();
        return "form:items:" + (fault.item() - 1) + ":" + fault.field();
    }

    void addItem() {
        items.add(new Item(Map.of(), true));
    }

    void removeItem(int place) {
        if (place >= 0 && place < items.size()) {
            items.remove(place);
        }
    }

    /** @param by −1 for up, 1 for down; at the end nothing happens */
    void moveItem(int place, int by) {
        if (place >= 0 && place < items.size() && place + by >= 0 && place + by < items.size()) {
            items.add(place + by, items.remove(place));
        }
    }

    public Map<String, String> getHead() {
        return head;
    }

    public List<Item> getItems() {
        return items;
    }

    /** One line of the form. */
    public static class Item implements Serializable {

        private final Map<String, String> texts = new HashMap<>();
        private boolean star;
        private String[] evidence;
        private boolean open;
        private transient Part upload;

        Item(Map<String, String> written, boolean open) {
            WrittenSheet.ITEM.forEach(field -> texts.put(field, written.getOrDefault(field, "")));
            star = !texts.get("star").isEmpty();
            evidence = texts.get("evidence").isEmpty()
                    ? new String[0]
                    : texts.get("evidence").split("");
            this.open = open;
        }

        Map<String, String> written() {
            Map<String, String> written = new HashMap<>(texts);
            written.put("star", star ? WrittenSheet.STAR : "");
            written.put("evidence", String.join("", evidence));
            return written;
        }

        /** What was chosen as its picture since, once. */
        Optional<Part> takeUpload() {
            Optional<Part> chosen = Optional.ofNullable(upload).filter(it -> it.getSize() > 0);
            upload = null;
            return chosen;
        }

        void show(String picture) {
            texts.put("picture", picture);
            reveal();
        }

        void reveal() {
            open = true;
        }

        /** By the names of the fields of a written sheet. */
        public Map<String, String> getTexts() {
            return texts;
        }

        public boolean isStar() {
            return star;
        }

        public void setStar(boolean star) {
            this.star = star;
        }

        public String[] getEvidence() {
            return evidence.clone();
        }

        public void setEvidence(String[] evidence) {
            this.evidence = evidence == null ? new String[0] : evidence.clone();
        }

        public Part getUpload() {
            return upload;
        }

        public void setUpload(Part upload) {
            this.upload = upload;
        }

        /** Whether its fields are shown at once. */
        public boolean isOpen() {
            return open;
        }
    }
}
