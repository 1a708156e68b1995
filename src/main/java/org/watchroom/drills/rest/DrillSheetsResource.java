package org.watchroom.drills.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.watchroom.drills.DrillSheets;
import org.watchroom.drills.SheetView;

@Path("drill-sheets")
@RequestScoped
@Tag(name = "drills")
@Produces(MediaType.APPLICATION_JSON)
public class DrillSheetsResource {

    @Inject
    private DrillSheets sheets;

    @GET
    @Path("{code}")
    @Operation(summary = "The newest released version of a drill sheet")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "drills.sheet.absent")
    public Sheet sheet(@PathParam("code") String code) {
        return new Sheet(sheets.newest(code));
    }

    @GET
    @Path("{id: [0-9]+}/file")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One version of a drill sheet as a file that can be imported")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "drills.sheet.absent")
    public Response file(@PathParam("id") long id) {
        return Response.ok(sheets.file(id))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"drill-sheet-" + id + ".json\"")
                .build();
    }

    /** A drill sheet; texts in Chinese and English. */
    public static class Sheet {
        public final long id;
        public final String code;
        public final int version;
        public final String titleZh;
        public final String titleEn;
        public final String setupZh;
        public final String setupEn;
        public final int totalSeconds;
        public final BigDecimal passMark;
        public final String wholeFatalZh;
        public final String wholeFatalEn;
        public final List<Item> items;

        Sheet(SheetView view) {
            id = view.facts().id();
            code = view.facts().code();
            version = view.facts().version();
            titleZh = view.facts().titleZh();
            titleEn = view.facts().titleEn();
            setupZh = view.setupZh();
            setupEn = view.setupEn();
            totalSeconds = view.facts().totalSeconds();
            passMark = view.facts().passMark();
            wholeFatalZh = view.wholeFatalZh();
            wholeFatalEn = view.wholeFatalEn();
            items = view.items().stream().map(Item::new).toList();
        }
    }

    /**
     * One line of a sheet. {@code decides}: not doing it fails the drill whatever the points; {@code guidance}: for the grader;
     * {@code picture}: its name under {@code drill-pictures}, or null.
     */
    public static class Item {
        public final int no;
        public final String textZh;
        public final String textEn;
        public final BigDecimal points;
        public final boolean star;
        public final boolean decides;
        public final String fatalZh;
        public final String fatalEn;
        public final Integer targetSeconds;
        public final String targetZh;
        public final String targetEn;
        public final List<String> evidence;
        public final String guidanceZh;
        public final String guidanceEn;
        public final String picture;
        public final List<String> skills;

        Item(SheetView.Item item) {
            no = item.no();
            textZh = item.textZh();
            textEn = item.textEn();
            points = item.points();
            star = item.star();
            decides = item.decides();
            fatalZh = item.fatalZh();
            fatalEn = item.fatalEn();
            targetSeconds = item.targetSeconds();
            targetZh = item.targetZh();
            targetEn = item.targetEn();
            evidence = item.evidence();
            guidanceZh = item.guidanceZh();
            guidanceEn = item.guidanceEn();
            picture = item.picture();
            skills = item.skills();
        }
    }
}
