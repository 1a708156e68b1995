package org.watchroom.drills;

import java.math.BigDecimal;
import java.util.List;
import org.watchroom.drills.model.DrillItem;
import org.watchroom.drills.model.DrillSheet;

/** A drill sheet with everything that stands on it. Texts are kept in Chinese and English. */
public record SheetView(
        SheetFacts facts,
        String setupZh,
        String setupEn,
        String basisZh,
        String basisEn,
        String reviewZh,
        String reviewEn,
        String wholeFatalZh,
        String wholeFatalEn,
        List<Item> items) {

    static SheetView of(DrillSheet sheet) {
        return new SheetView(
                SheetFacts.of(sheet),
                sheet.setup().zh(),
                sheet.setup().en(),
                sheet.basis().zh(),
                sheet.basis().en(),
                sheet.review().zh(),
                sheet.review().en(),
                sheet.wholeFatal().zh(),
                sheet.wholeFatal().en(),
                sheet.items().stream().map(Item::of).toList());
    }

    /** As trainees see it before a drill: the setup tells what they are to find out. */
    SheetView withoutSetup() {
        return new SheetView(
                facts, null, null, basisZh, basisEn, reviewZh, reviewEn, wholeFatalZh, wholeFatalEn, items);
    }

    /**
     * One line.
     *
     * @param decides whether not doing it fails the drill whatever the points
     * @param fatalZh the mistake that is fatal here, or null
     * @param targetSeconds from the start, or null
     * @param evidence of A action, S speech, R record
     * @param guidanceZh what the grader looks and listens for, or null
     * @param picture the name of its picture, or null
     * @param skills keys of the standard
     */
    public record Item(
            int no,
            String textZh,
            String textEn,
            BigDecimal points,
            boolean star,
            boolean decides,
            String fatalZh,
            String fatalEn,
            Integer targetSeconds,
            String targetZh,
            String targetEn,
            List<String> evidence,
            String guidanceZh,
            String guidanceEn,
            String picture,
            List<String> skills) {

        static Item of(DrillItem item) {
            return new Item(
                    item.no(),
                    item.text().zh(),
                    item.text().en(),
                    new BigDecimal(item.points().stripTrailingZeros().toPlainString()),
                    item.isStar(),
                    item.decidesAlone(),
                    item.fatal().zh(),
                    item.fatal().en(),
                    item.targetSeconds(),
                    item.target().zh(),
                    item.target().en(),
                    List.of(item.evidence().split("")),
                    item.guidance().zh(),
                    item.guidance().en(),
                    item.picture(),
                    item.skills());
        }
    }
}
