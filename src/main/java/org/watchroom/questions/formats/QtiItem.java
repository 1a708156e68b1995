package org.watchroom.questions.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.watchroom.questions.formats.NotImported.Reason;

/** One {@code assessmentItem} of QTI 2. */
final class QtiItem {

    private static final Map<String, Reason> FOREIGN = Map.ofEntries(
            Map.entry("extendedTextInteraction", Reason.ESSAY),
            Map.entry("uploadInteraction", Reason.ESSAY),
            Map.entry("drawingInteraction", Reason.ESSAY),
            Map.entry("inlineChoiceInteraction", Reason.CLOZE),
            Map.entry("matchInteraction", Reason.MATCHING),
            Map.entry("associateInteraction", Reason.MATCHING),
            Map.entry("gapMatchInteraction", Reason.DRAG),
            Map.entry("graphicGapMatchInteraction", Reason.DRAG),
            Map.entry("graphicAssociateInteraction", Reason.DRAG),
            Map.entry("graphicOrderInteraction", Reason.DRAG),
            Map.entry("positionObjectInteraction", Reason.DRAG),
            Map.entry("hotspotInteraction", Reason.HOTSPOT),
            Map.entry("hottextInteraction", Reason.HOTSPOT),
            Map.entry("selectPointInteraction", Reason.HOTSPOT));

    private static final Set<String> NO_TEXT = Set.of(
            "simpleChoice",
            "choiceInteraction",
            "orderInteraction",
            "textEntryInteraction",
            "feedbackInline",
            "feedbackBlock",
            "rubricBlock");

    private static final String LABEL_END = ";\\s*(?=(code|standard|difficulty|review|order):)";

    private final XmlNode item;

    QtiItem(XmlNode item) {
        this.item = item;
    }

    PortableQuestion question(List<String> more) {
        if (item.child("templateDeclaration").isPresent()
                || item.child("templateProcessing").isPresent()) {
            throw new NotImported(Reason.CALCULATED, "templateDeclaration");
        }
        XmlNode body = item.child("itemBody").orElseThrow(() -> new NotImported(Reason.BROKEN, "itemBody"));
        List<XmlNode> interactions = body.all(it -> it.name().endsWith("Interaction"));
        if (interactions.size() != 1) {
            throw new NotImported(
                    interactions.isEmpty() ? Reason.DESCRIPTION : Reason.CLOZE,
                    interactions.stream().map(XmlNode::name).collect(Collectors.joining(", ")));
        }
        XmlNode interaction = interactions.get(0);
        String stem = (PlainText.of(body, NO_TEXT, new ShownMedia()) + "\n"
                        + interaction
                                .child("prompt")
                                .map(it -> PlainText.of(it, NO_TEXT, new ShownMedia()))
                                .orElse(""))
                .strip();
        List<String> labels =
                new ArrayList<>(Arrays.asList(item.attribute("label").split(LABEL_END)));
        labels.addAll(more);
        Remarks remarks = Remarks.read("", labels, explained());
        XmlNode declaration = declaration(interaction);
        return switch (interaction.name()) {
            case "choiceInteraction" -> choice(stem, interaction, declaration, remarks);
            case "orderInteraction" -> ordering(stem, interaction, declaration, remarks);
            case "textEntryInteraction" -> numeric(stem, declaration, remarks);
            default ->
                throw new NotImported(FOREIGN.getOrDefault(interaction.name(), Reason.OTHER), interaction.name());
        };
    }

    /** What it shows beside its words; only once {@link #question} was read. */
    List<ShownMedia.Reference> shown() {
        ShownMedia shown = new ShownMedia();
        item.child("itemBody").ifPresent(body -> {
            PlainText.of(body, NO_TEXT, shown);
            body.all(it -> it.name().equals("prompt")).forEach(it -> PlainText.of(it, NO_TEXT, shown));
        });
        return shown.all();
    }

    private XmlNode declaration(XmlNode interaction) {
        return item.children("responseDeclaration").stream()
                .filter(it -> it.attribute("identifier").equals(interaction.attribute("responseIdentifier")))
                .findFirst()
                .orElseThrow(() -> new NotImported(Reason.ANSWER, interaction.name()));
    }

    private static List<String> right(XmlNode declaration) {
        List<String> right = declaration.child("correctResponse").stream()
                .flatMap(it -> it.children("value").stream())
                .map(it -> it.text().strip())
                .toList();
        if (right.isEmpty()) {
            throw new NotImported(Reason.ANSWER, declaration.attribute("identifier"));
        }
        return right;
    }

    private static PortableQuestion choice(String stem, XmlNode interaction, XmlNode declaration, Remarks remarks) {
        List<XmlNode> choices = interaction.children("simpleChoice");
        List<String> names =
                choices.stream().map(it -> it.attribute("identifier")).toList();
        List<String> right = right(declaration);
        boolean single = declaration.attribute("cardinality").equals("single");
        Set<String> lower = new HashSet<>();
        names.forEach(it -> lower.add(it.toLowerCase(Locale.ROOT)));
        if (single && names.size() == 2 && lower.equals(Set.of("true", "false"))) {
            return new PortableQuestion(
                    "JUDGEMENT", stem, List.of(), right.get(0).equalsIgnoreCase("true") ? "T" : "F", remarks);
        }
        String answer = right.stream()
                .map(it -> PortableQuestion.letter(known(names, it)))
                .sorted()
                .collect(Collectors.joining());
        return new PortableQuestion(single ? "SINGLE" : "MULTIPLE", stem, texts(choices), answer, remarks);
    }

    private static PortableQuestion ordering(String stem, XmlNode interaction, XmlNode declaration, Remarks remarks) {
        List<XmlNode> choices = interaction.children("simpleChoice");
        List<String> names =
                choices.stream().map(it -> it.attribute("identifier")).toList();
        String answer = right(declaration).stream()
                .map(it -> PortableQuestion.letter(known(names, it)))
                .collect(Collectors.joining());
        return new PortableQuestion("ORDERING", stem, texts(choices), answer, remarks);
    }

    private PortableQuestion numeric(String stem, XmlNode declaration, Remarks remarks) {
        if (!List.of("float", "integer").contains(declaration.attribute("baseType"))) {
            throw new NotImported(Reason.SHORT_ANSWER, "textEntryInteraction");
        }
        List<String> right = right(declaration);
        if (right.size() > 1) {
            throw new NotImported(Reason.NUMBERS, String.join(", ", right));
        }
        List<XmlNode> compared = item.child("responseProcessing").stream()
                .flatMap(it -> it.all(node -> node.name().equals("equal")).stream())
                .toList();
        String tolerance = "";
        for (XmlNode equal : compared) {
            String[] around = equal.attribute("tolerance").strip().split("\\s+");
            boolean even = around.length == 1 || around[0].equals(around[1]);
            boolean exact = List.of("", "exact").contains(equal.attribute("toleranceMode"));
            if (compared.size() > 1
                    || !exact && (!equal.attribute("toleranceMode").equals("absolute") || !even)) {
                throw new NotImported(Reason.SCORING, equal.attribute("toleranceMode"));
            }
            tolerance = exact ? "" : around[0];
        }
        return new PortableQuestion("NUMERIC", stem, List.of(), Weighted.number(right.get(0), tolerance), remarks);
    }

    private static int known(List<String> names, String wanted) {
        if (!names.contains(wanted)) {
            throw new NotImported(Reason.ANSWER, wanted);
        }
        return names.indexOf(wanted);
    }

    private static List<String> texts(List<XmlNode> choices) {
        return choices.stream().map(it -> PlainText.of(it, NO_TEXT)).toList();
    }

    private String explained() {
        return item.children("modalFeedback").stream()
                .map(it -> PlainText.of(it, Set.of()))
                .filter(it -> !it.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
