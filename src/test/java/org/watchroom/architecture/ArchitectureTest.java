package org.watchroom.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import jakarta.transaction.Transactional;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Permits;

/** Holds the plan of the house: rings, map, names, and what may stand where. */
class ArchitectureTest {

    private static final int MOST_INJECTED_FIELDS = 6;
    private static final int MOST_LINES = 300;

    private static final DescribedPredicate<JavaClass> ENTITIES = DescribedPredicate.describe(
            "entities",
            it -> it.isAnnotatedWith(Entity.class)
                    || it.isAnnotatedWith(Embeddable.class)
                    || it.isAnnotatedWith(MappedSuperclass.class));

    private static final DescribedPredicate<JavaClass> REPOSITORIES =
            DescribedPredicate.describe("repositories", it -> it.getSimpleName().endsWith("Repository"));

    private static JavaClasses house;

    @BeforeAll
    static void read() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.watchroom");
    }

    @Test
    void kernelKnowsNobodyAndPlatformKnowsNoFeature() {
        holds(noClasses()
                .that()
                .resideInAPackage("org.watchroom.kernel..")
                .should()
                .dependOnClassesThat(ours("org.watchroom.kernel..")));
        holds(noClasses()
                .that()
                .resideInAPackage("org.watchroom.platform..")
                .should()
                .dependOnClassesThat(ours("org.watchroom.kernel..", "org.watchroom.platform..")));
    }

    @Test
    void theLauncherStandsAlone() {
        holds(noClasses()
                .that()
                .resideInAPackage("org.watchroom.launcher..")
                .should()
                .dependOnClassesThat(ours("org.watchroom.launcher..")));
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("org.watchroom.launcher..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.watchroom.launcher.."));
    }

    @Test
    void everyPackageIsOnTheMap() {
        List<String> known = new ArrayList<>(Features.MAP.keySet());
        known.addAll(List.of("kernel", "platform", "launcher"));
        assertThat(house.stream().map(it -> it.getPackageName().split("\\.")[2]).distinct())
                .isSubsetOf(known);
    }

    @Test
    void aFeatureUsesOnlyTheRootsThatTheMapGivesIt() {
        Features.MAP.forEach((feature, others) -> {
            List<String> open = new ArrayList<>(
                    List.of("org.watchroom.kernel", "org.watchroom.platform..", "org.watchroom." + feature + ".."));
            others.forEach(other -> open.add("org.watchroom." + other));
            holds(noClasses()
                    .that()
                    .resideInAPackage("org.watchroom." + feature + "..")
                    .should()
                    .dependOnClassesThat(ours(open.toArray(String[]::new))));
        });
    }

    @Test
    void anEdgeUsesItsOwnRootAlone() {
        Features.MAP.keySet().forEach(feature -> {
            String own = "org.watchroom." + feature;
            holds(noClasses()
                    .that()
                    .resideInAnyPackage(own + ".web..", own + ".rest..", own + ".pdf..")
                    .should()
                    .dependOnClassesThat(ours(
                            "org.watchroom.kernel",
                            "org.watchroom.platform..",
                            own,
                            own + ".web..",
                            own + ".rest..",
                            own + ".pdf..")));
        });
    }

    @Test
    void aModelUsesOnlyTheKernel() {
        Features.MAP.keySet().forEach(feature -> {
            String own = "org.watchroom." + feature + ".model..";
            holds(noClasses()
                    .that()
                    .resideInAPackage(own)
                    .should()
                    .dependOnClassesThat(ours("org.watchroom.kernel", own)));
        });
    }

    @Test
    void rootsAndModelsKnowNoEdge() {
        holds(noClasses()
                .that(not(resideInAnyPackage(Features.edges())).and(resideInAnyPackage(allOfFeatures())))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Features.edges()));
    }

    @Test
    void nothingTurnsInCircles() {
        holds(slices().matching("org.watchroom.(*)..").should().beFreeOfCycles());
        holds(slices().matching("org.watchroom.(**)").should().beFreeOfCycles());
    }

    @Test
    void facesStandsOnlyInWeb() {
        standsOnlyIn("..web..", "jakarta.faces..", "org.primefaces..", "org.omnifaces..");
    }

    @Test
    void jaxRsStandsOnlyInRest() {
        standsOnlyIn("..rest..", "jakarta.ws.rs..");
    }

    @Test
    void iTextStandsOnlyInPdf() {
        standsOnlyIn("..pdf..", "com.itextpdf..");
    }

    @Test
    void edgesTouchNoEntityNoRepositoryAndNoDatabase() {
        holds(noClasses()
                .that()
                .resideInAnyPackage(Features.edges())
                .should()
                .dependOnClassesThat(ENTITIES.or(REPOSITORIES)
                        .or(resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql.."))));
    }

    @Test
    void rootsPublishNoEntity() {
        List<String> published = methodsOfRoots()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && method.getOwner().getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> Stream.concat(
                                method.getReturnType().getAllInvolvedRawTypes().stream(),
                                method.getParameterTypes().stream()
                                        .flatMap(type -> type.getAllInvolvedRawTypes().stream()))
                        .anyMatch(ENTITIES))
                .map(JavaMethod::getFullName)
                .toList();
        assertThat(published).isEmpty();
    }

    @Test
    void theEntityManagerStandsOnlyInRepositoriesAndPlatform() {
        holds(noClasses()
                .that(not(REPOSITORIES).and(not(resideInAPackage("org.watchroom.platform"))))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class));
        holds(classes().that(REPOSITORIES).should().resideInAPackage("org.watchroom.*.model"));
    }

    @Test
    void transactionsBeginOnlyAtRoots() {
        String[] allowed = Stream.concat(Stream.of(Features.roots()), Stream.of("org.watchroom.platform"))
                .toArray(String[]::new);
        holds(classes().that().areAnnotatedWith(Transactional.class).should().resideInAnyPackage(allowed));
        holds(methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .beDeclaredInClassesThat()
                .resideInAnyPackage(allowed));
    }

    /** A second transaction within another takes a second connection; a crowd that does so together gets none. */
    @Test
    void transactionsWithinOthersAreFewAndKnown() {
        List<String> nested = Stream.concat(
                        house.stream().filter(ArchitectureTest::isOfItsOwn).map(JavaClass::getSimpleName),
                        house.stream()
                                .flatMap(it -> it.getMethods().stream())
                                .filter(ArchitectureTest::isOfItsOwn)
                                .map(it -> it.getOwner().getSimpleName()))
                .distinct()
                .sorted()
                .toList();
        assertThat(nested).containsExactly("ActionLog", "RetentionBatches", "SignInGuesses");
    }

    private static boolean isOfItsOwn(HasAnnotations<?> code) {
        return code.isAnnotatedWith(Transactional.class)
                && code.getAnnotationOfType(Transactional.class).value() == Transactional.TxType.REQUIRES_NEW;
    }

    @Test
    void everyPublicMethodOfAUseCaseSaysWhoMayCallIt() {
        List<String> open = methodsOfRoots()
                .filter(method -> method.getOwner().isAnnotatedWith(Transactional.class)
                        || method.isAnnotatedWith(Transactional.class))
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.STATIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> !method.isAnnotatedWith(Permits.class)
                        || method.getAnnotationOfType(Permits.class).value().length == 0)
                .map(JavaMethod::getFullName)
                .toList();
        assertThat(open).isEmpty();
    }

    @Test
    void nobodyKeepsStateInASessionButThePlatform() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("org.watchroom.platform..")
                .should()
                .beAnnotatedWith(SessionScoped.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.faces.bean.SessionScoped"));
    }

    @Test
    void entitiesChangeByDeedsAndNotBySetters() {
        holds(methods().that().areDeclaredInClassesThat(ENTITIES).should().haveNameNotMatching("(set|get)[A-Z].*"));
        holds(fields().that()
                .areDeclaredInClassesThat(ENTITIES)
                .and()
                .areNotStatic()
                .and()
                .haveNameNotStartingWith("_persistence")
                .should()
                .bePrivate());
    }

    @Test
    void noBeanAsksForMoreThanSixOthers() {
        List<String> greedy = house.stream()
                .filter(it -> it.getFields().stream()
                                .filter(field -> field.isAnnotatedWith(Inject.class))
                                .count()
                        > MOST_INJECTED_FIELDS)
                .map(JavaClass::getName)
                .toList();
        assertThat(greedy).isEmpty();
    }

    @Test
    void timeComesOnlyFromTheClock() {
        List<String> own = house.stream()
                .filter(it -> !it.getPackageName().startsWith("org.watchroom.platform")
                        && !it.getPackageName().startsWith("org.watchroom.launcher"))
                .flatMap(it -> it.getCodeUnitAccessesFromSelf().stream())
                .filter(call -> isAClockOfItsOwn(
                        call.getTargetOwner().getName(),
                        call.getTarget().getName(),
                        call.getTarget().getRawParameterTypes().stream()
                                .map(JavaClass::getName)
                                .toList()))
                .map(Object::toString)
                .toList();
        assertThat(own).isEmpty();
    }

    private static boolean isAClockOfItsOwn(String owner, String name, List<String> parameters) {
        return owner.startsWith("java.time.") && name.equals("now") && !parameters.contains("java.time.Clock")
                || owner.equals("java.time.Clock") && (name.startsWith("system") || name.startsWith("tick"))
                || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                || owner.equals("java.util.Date") && name.equals("<init>") && parameters.isEmpty()
                || owner.equals("java.util.Calendar") && name.equals("getInstance");
    }

    @Test
    void namesSayWhatAThingIs() {
        holds(noClasses().should().haveSimpleNameEndingWith("Manager"));
        holds(noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Impl|Service)"));
    }

    @Test
    void everyRootSaysWhatItPromises() {
        assertThat(Features.MAP.keySet().stream()
                        .map(feature -> Sources.JAVA.resolve(feature))
                        .filter(Files::isDirectory)
                        .map(folder -> folder.resolve("package-info.java")))
                .allSatisfy(file -> assertThat(file).isRegularFile());
    }

    @Test
    void noSourceIsLongerThanAReaderCanHold() {
        assertThat(Sources.files(Sources.JAVA, ".java"))
                .allSatisfy(file -> assertThat(lines(file)).as(file.toString()).isLessThanOrEqualTo(MOST_LINES));
    }

    private static long lines(Path file) {
        return Sources.text(file).lines().count();
    }

    private static Stream<JavaMethod> methodsOfRoots() {
        List<String> roots = List.of(Features.roots());
        return house.stream().filter(it -> roots.contains(it.getPackageName())).flatMap(it -> it.getMethods().stream());
    }

    private static void standsOnlyIn(String ring, String... libraries) {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage(ring)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries));
    }

    private static String[] allOfFeatures() {
        return Features.MAP.keySet().stream()
                .map(feature -> "org.watchroom." + feature + "..")
                .toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> ours(String... butThese) {
        return resideInAPackage("org.watchroom..").and(not(resideInAnyPackage(butThese)));
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(house);
    }
}
