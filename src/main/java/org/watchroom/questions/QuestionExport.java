package org.watchroom.questions;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.sheets.SheetReader;
import org.watchroom.platform.sheets.SheetWriter;
import org.watchroom.questions.formats.ExportFormat;
import org.watchroom.questions.formats.PortableMedium;
import org.watchroom.questions.formats.PortableQuestion;
import org.watchroom.questions.model.Choice;
import org.watchroom.questions.model.QuestionRepository;
import org.watchroom.questions.model.QuestionSearchRepository;
import org.watchroom.questions.model.QuestionText;
import org.watchroom.questions.model.QuestionVersion;
import org.watchroom.questions.model.SituationVersion;

/** Takes questions out of the bank as a file, with their answers; each file can be imported again and then changes nothing. */
@ApplicationScoped
@Transactional
public class QuestionExport {

    /** Our own sheet; beside it {@link ExportFormat} names the formats of others. */
    public static final String SHEET = "XLSX";

    /** Every format by name, ours first. */
    public static final List<String> FORMATS = Stream.concat(
                    Stream.of(SHEET), Arrays.stream(ExportFormat.values()).map(Enum::name))
            .toList();

    @Inject
    private QuestionRepository questions;

    @Inject
    private QuestionSearchRepository search;

    @Inject
    private ExportedMedia media;

    @Inject
    private SituationVersions situations;

    /**
     * The questions that the list shows by the same filter, in the same versions.
     *
     * @param format {@link #SHEET} or the name of an {@link ExportFormat}
     * @throws Refused {@code questions.export.format}, or {@code questions.export.many} for more than one file may hold
     */
    @Permits(Permission.KEEP_QUESTIONS)
    public QuestionFileOut export(QuestionFilter filter, String format, Locale locale) {
        List<Long> found =
                search.find(filter.terms(), 0, SheetReader.MOST_ROWS + 1).rows();
        if (found.size() > SheetReader.MOST_ROWS) {
            throw Refused.input("questions.export.many", SheetReader.MOST_ROWS);
        }
        return write(found, format, locale);
    }

    /**
     * These versions and no others, in this order.
     *
     * @throws Refused as {@link #export}; {@code questions.absent} when one of them is not there
     */
    @Permits(Permission.KEEP_QUESTIONS)
    public QuestionFileOut exportChosen(List<Long> versionIds, String format, Locale locale) {
        return write(versionIds.stream().distinct().toList(), format, locale);
    }

    private QuestionFileOut write(List<Long> versionIds, String format, Locale locale) {
        List<QuestionVersion> found = inOrder(versionIds);
        Map<Long, SituationVersion> told =
                situations.newestBy(found.stream().map(QuestionVersion::text).toList());
        Map<String, Integer> newest =
                found.stream().collect(toMap(version -> version.question().code(), QuestionVersion::number, Math::max));
        Map<Long, List<PortableMedium>> shown = media.of(versionIds);
        List<PortableQuestion> all = new ArrayList<>();
        List<QuestionFileOut.LeftOut> left = new ArrayList<>();
        for (QuestionVersion version : found) {
            PortableQuestion question = about(told.get(version.text().situation()), portable(version))
                    .showing(shown.getOrDefault(version.id(), List.of()));
            if (version.number() < newest.get(question.code())) {
                left.add(new QuestionFileOut.LeftOut(question.code(), question.stem(), "questions.export.not.older"));
            } else {
                all.add(question);
            }
        }
        return SHEET.equals(format) ? sheet(all, told.values(), left, locale) : foreign(all, left, format(format));
    }

    private List<QuestionVersion> inOrder(List<Long> versionIds) {
        Map<Long, QuestionVersion> byId =
                questions.versions(versionIds).stream().collect(toMap(QuestionVersion::id, version -> version));
        if (byId.size() < versionIds.size()) {
            throw Refused.absent("questions.absent");
        }
        return versionIds.stream().map(byId::get).toList();
    }

    private static PortableQuestion about(SituationVersion situation, PortableQuestion question) {
        return situation == null
                ? question
                : question.about(situation.situation().code(), situation.story());
    }

    private static ExportFormat format(String name) {
        return Arrays.stream(ExportFormat.values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.input("questions.export.format"));
    }

    private QuestionFileOut foreign(
            List<PortableQuestion> all, List<QuestionFileOut.LeftOut> older, ExportFormat format) {
        List<PortableQuestion> fit = new ArrayList<>();
        List<QuestionFileOut.LeftOut> left = new ArrayList<>(older);
        for (PortableQuestion question : all) {
            format.obstacle(question)
                    .ifPresentOrElse(
                            key -> left.add(new QuestionFileOut.LeftOut(question.code(), question.stem(), key)),
                            () -> fit.add(question));
        }
        if (format.carriesMedia()) {
            media.refuseTooHeavy(fit.stream().flatMap(it -> it.media().stream()).toList());
        }
        return new QuestionFileOut(
                format.ending(),
                format.type(),
                fit.size(),
                left,
                format.carriesMedia() ? List.of() : bare(fit),
                format.write(fit, media::content));
    }

    private static QuestionFileOut sheet(
            List<PortableQuestion> all,
            Collection<SituationVersion> told,
            List<QuestionFileOut.LeftOut> older,
            Locale locale) {
        List<String> headings =
                QuestionSheet.COLUMNS.stream().map(it -> it.heading(locale)).toList();
        List<List<String>> rows = all.stream().map(QuestionExport::cells).toList();
        return new QuestionFileOut(
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                all.size(),
                older,
                Stream.concat(bare(all).stream(), bareSituations(told)).toList(),
                SheetWriter.write("questions", headings, rows));
    }

    private static List<QuestionFileOut.LeftOut> bare(List<PortableQuestion> all) {
        return all.stream()
                .filter(it -> !it.media().isEmpty())
                .map(it -> bare(it.code(), it.stem(), it.media().stream().map(PortableMedium::kind)))
                .toList();
    }

    private static Stream<QuestionFileOut.LeftOut> bareSituations(Collection<SituationVersion> told) {
        return told.stream()
                .distinct()
                .filter(it -> !it.media().isEmpty())
                .sorted(comparing(it -> it.situation().code()))
                .map(it -> bare(
                        it.situation().code(),
                        it.story(),
                        it.media().keySet().stream().map(Enum::name)));
    }

    private static QuestionFileOut.LeftOut bare(String code, String text, Stream<String> kinds) {
        return new QuestionFileOut.LeftOut(
                code, text, "questions.export.bare." + kinds.sorted().collect(joining("-")));
    }

    private static List<String> cells(PortableQuestion question) {
        List<String> cells = new ArrayList<>(List.of(
                question.code(),
                question.key(),
                question.kind().toLowerCase(Locale.ROOT),
                question.difficulty().toLowerCase(Locale.ROOT),
                question.stem()));
        for (int i = 0; i < Choice.LETTERS.size(); i++) {
            cells.add(i < question.options().size() ? question.options().get(i) : "");
        }
        cells.addAll(List.of(
                question.answer(),
                question.explanation(),
                question.basis(),
                question.review(),
                question.situation(),
                question.story()));
        return cells;
    }

    static PortableQuestion portable(QuestionVersion version) {
        return portable(version.question().code(), version.text());
    }

    static PortableQuestion portable(String code, QuestionText text) {
        return new PortableQuestion(
                code,
                text.standardKey(),
                text.kind().name(),
                text.difficulty().name(),
                text.stem(),
                text.choices().stream().map(Choice::text).toList(),
                text.answer(),
                text.explanation(),
                text.basis(),
                text.review());
    }
}
