package org.watchroom.certificates.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.watchroom.certificates.EntryProof;
import org.watchroom.certificates.RegisterFinding;
import org.watchroom.certificates.RegisterLog;
import org.watchroom.certificates.SignedHead;
import org.watchroom.kernel.Refused;

@Path("register")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RegisterResource {

    @Inject
    private RegisterLog log;

    @Context
    private HttpServletRequest request;

    @GET
    @Path("heads")
    @Operation(
            summary = "The signed heads of the register of certificates, one a day, oldest first (public)",
            description =
                    "text is what is signed, with Ed25519; root is the Merkle tree hash of RFC 9162 over SHA-256.")
    public List<Head> heads() {
        return log.heads().stream().map(Head::new).toList();
    }

    @GET
    @Path("heads/{day}")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "The head of a day as a file to be kept elsewhere (public)",
            description = "What is signed, then the signature and the public key, each on a line of its own.")
    public Response head(@PathParam("day") String day) {
        SignedHead head = log.head(day(day));
        return file(head.file(), "watchroom-register-" + head.day() + ".txt");
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refused.absent("certificates.log.no-head");
        }
    }

    @GET
    @Path("proofs/{number}")
    @Operation(
            summary = "The proof that a certificate stands in the register (public)",
            description = "The inclusion proof of RFC 9162 from the leaf up to the newest head, or to that of so many"
                    + " entries; place counts from 0.")
    public Proof proof(@PathParam("number") String number, @QueryParam("size") Long size) {
        return new Proof(log.proof(number, size, request.getRemoteAddr()));
    }

    @GET
    @Path("proofs/{number}/file")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "The same proof as a file to be kept beside the document (public)",
            description = "The stand-alone checker reads it: name=value lines, an empty line, then the entry.")
    public Response proofFile(@PathParam("number") String number, @QueryParam("size") Long size) {
        return file(log.proof(number, size, request.getRemoteAddr()).file(), "watchroom-register-proof.txt");
    }

    @GET
    @Path("key")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "The public key of heads and of the statements in QR codes (public)",
            description = "Ed25519, X.509 SubjectPublicKeyInfo in Base64.")
    public String key() {
        return log.publicKey() + "\n";
    }

    private static Response file(String text, String name) {
        return Response.ok(text)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    @GET
    @Path("consistency")
    @Operation(
            summary = "The proof that a later tree begins with all of an earlier one (public)",
            description = "The consistency proof of RFC 9162 between the trees of so many entries, in hex.")
    public List<String> consistency(
            @QueryParam("from") @DefaultValue("0") int from, @QueryParam("to") @DefaultValue("0") int to) {
        return log.consistency(from, to, request.getRemoteAddr());
    }

    @GET
    @Path("audit")
    @Operation(
            summary = "What does not fit between certificates, register and heads (for administrators)",
            description = "size and root are those of a head that was kept elsewhere. An empty list: all fits.")
    public List<Finding> audit(@QueryParam("size") Long size, @QueryParam("root") String root) {
        return log.audit(size, root).stream().map(Finding::new).toList();
    }

    public static class Head {
        public long size;
        public String root;
        public String at;
        public String text;
        public String signature;
        public String key;

        public Head() {}

        Head(SignedHead it) {
            size = it.size();
            root = it.root();
            at = it.at().toString();
            text = it.text();
            signature = it.signature();
            key = it.key();
        }
    }

    public static class Proof {
        public long place;
        public String leaf;
        public List<String> path;
        public Head head;

        public Proof() {}

        Proof(EntryProof it) {
            place = it.place();
            leaf = it.leaf();
            path = it.path();
            head = new Head(it.head());
        }
    }

    public static class Finding {
        public String what;
        public Long place;
        public String number;

        public Finding() {}

        Finding(RegisterFinding it) {
            what = it.what();
            place = it.place();
            number = it.number();
        }
    }
}
