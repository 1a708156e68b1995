package org.watchroom.drills.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.watchroom.drills.SheetEditing;
import org.watchroom.drills.SheetPictures;
import org.watchroom.drills.SheetView;
import org.watchroom.drills.WrittenSheet;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.web.Differences;
import org.watchroom.platform.web.Notices;
import org.watchroom.platform.web.PageTexts;

/** The form of one drill sheet: a new one, or one that is changed. */
@Named
@ViewScoped
public class EditSheetPage implements Serializable {

    @Inject
    private transient SheetEditing editing;

    @Inject
    private transient SheetPictures pictures;

    @Inject
    private transient Notices notices;

    @Inject
    private transient PageTexts texts;

    private Long id;
    private SheetEditing.Base base;
    private SheetFields fields = new SheetFields();
    private Differences differences = new Differences();
    private transient SheetView preview;
    private transient List<SheetEditing.Skill> skills;

    /** Fills the form when an existing sheet is to be changed: from its draft, else from the version named. */
    public void load() {
        if (id != null) {
            base = editing.base(id);
            fields = new SheetFields(editing.written(base.id()));
        }
    }

    public String save() throws IOException {
        if (!takePictures()) {
            return null;
        }
        WrittenSheet written = fields.written();
        if (isFaulty(written)) {
            return null;
        }
        try {
            long saved = base == null ? editing.add(written) : editing.change(base.id(), base.seen(), written);
            notices.doneThenRedirect("drills.edit.saved", written.head().get("code"));
            return "/drills/sheet.xhtml?faces-redirect=true&id=" + saved;
        } catch (Refused refusal) {
            notices.refused(refusal);
            if (refusal.key().equals("drills.sheet.stale")) {
                compare(written);
            }
            return null;
        }
    }

    /** Shows it as the desk would. */
    public void look() throws IOException {
        boolean taken = takePictures();
        WrittenSheet written = fields.written();
        if (taken && !isFaulty(written)) {
            preview = editing.preview(written);
        }
    }

    /** Keeps the pictures that were chosen; the others of the form are kept even where one is refused. */
    private boolean takePictures() throws IOException {
        boolean allTaken = true;
        for (int i = 0; i < fields.getItems().size(); i++) {
            SheetFields.Item item = fields.getItems().get(i);
            Optional<Part> chosen = item.takeUpload();
            if (chosen.isPresent()) {
                try (InputStream file = chosen.get().getInputStream()) {
                    item.show(pictures.keep(file.readNBytes(SheetPictures.MOST_BYTES + 1)));
                } catch (Refused refusal) {
                    item.reveal();
                    notices.beside(
                            "form:items:" + i + ":upload",
                            refusal.key(),
                            refusal.arguments().toArray());
                    allTaken = false;
                }
            }
        }
        return allTaken;
    }

    private boolean isFaulty(WrittenSheet written) {
        List<WrittenSheet.Fault> faults = editing.faults(written);
        faults.forEach(it -> notices.beside(fields.place(it), "drills.edit.fault", where(it), reason(it)));
        return !faults.isEmpty();
    }

    private String where(WrittenSheet.Fault fault) {
        String label = texts.get("drills.edit." + fault.field());
        return fault.item() == 0 ? label : texts.of("drills.edit.fault-item", fault.item(), label);
    }

    private String reason(WrittenSheet.Fault fault) {
        return texts.of(fault.key(), fault.arguments().toArray());
    }

    /** Shows both; saving again is a choice between them. */
    private void compare(WrittenSheet written) {
        base = editing.base(base.id());
        WrittenSheet kept = editing.written(base.id());
        differences = new Differences();
        WrittenSheet.HEAD.forEach(field -> differences.and(
                "drills.edit." + field, kept.head().get(field), written.head().get(field)));
        differences.and("drills.sheets.items", items(kept), items(written));
    }

    private static String items(WrittenSheet sheet) {
        return IntStream.range(0, sheet.items().size())
                .mapToObj(i -> (i + 1) + " " + line(sheet, i))
                .collect(Collectors.joining("; "));
    }

    private static String line(WrittenSheet sheet, int place) {
        return WrittenSheet.ITEM.stream()
                .map(field -> sheet.items().get(place).getOrDefault(field, ""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    public void addItem() throws IOException {
        takePictures();
        fields.addItem();
    }

    public void removeItem(int place) throws IOException {
        takePictures();
        fields.removeItem(place);
    }

    public void moveItem(int place, int by) throws IOException {
        takePictures();
        fields.moveItem(place, by);
    }

    /** The item has none from now on; drafts and versions before keep theirs. */
    public void removePicture(int place) throws IOException {
        takePictures();
        fields.getItems().get(place).show("");
    }

    /** What the points of all items add up to; what is no number counts nothing. */
    public BigDecimal getTotal() {
        return fields.written().items().stream()
                .map(it -> it.getOrDefault("points", ""))
                .filter(it -> it.matches("[0-9]{1,3}(\\.[0-9]{1,2})?"))
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public List<SheetEditing.Skill> getSkills() {
        if (skills == null) {
            skills = editing.skills();
        }
        return skills;
    }

    public SheetView getPreview() {
        return preview;
    }

    /** What somebody else saved since this form was opened; nothing before. */
    public Differences getDifferences() {
        return differences;
    }

    public SheetFields getFields() {
        return fields;
    }

    public boolean isNextVersion() {
        return base != null && !base.isDraft();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
