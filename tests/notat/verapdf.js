// Checks PDF files against PDF/UA-1 and PDF/A-2a with the veraPDF engine; prints one line per check and per failure.
// The Rhino shell that lies in the same jar runs it, so a Java runtime without a compiler is enough:
//   java -cp <jar> org.mozilla.javascript.tools.shell.Main -version 200 verapdf.js FILE...
importPackage(org.verapdf.pdfa, org.verapdf.pdfa.flavours, org.verapdf.pdfa.validation.profiles);

const PROFILES = {PDFUA_1: "PDFUA-1", PDFA_2_A: "PDFA-2A"};

// The engine would read its profiles with JAXB, whose runtime is not in the jar.
function readProfile(flavour, name) {
    const stream = java.lang.ClassLoader.getSystemResourceAsStream("org/verapdf/pdfa/validation/" + name + ".xml");
    const root = javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream).getDocumentElement();
    const forAll = (element, tag, work) => {
        const list = element.getElementsByTagName(tag);
        for (let i = 0; i < list.getLength(); i++) work(list.item(i));
    };
    const text = (element, tag) => element.getElementsByTagName(tag).item(0).getTextContent().trim();
    const rules = new java.util.HashSet(), variables = new java.util.HashSet(), none = new java.util.ArrayList();
    forAll(root, "rule", rule => {
        const id = rule.getElementsByTagName("id").item(0);
        rules.add(Profiles.ruleFromValues(
            Profiles.ruleIdFromValues(PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                id.getAttribute("clause"), parseInt(id.getAttribute("testNumber"))),
            rule.getAttribute("object"), java.lang.Boolean.valueOf(rule.getAttribute("deferred")), rule.getAttribute("tags"),
            text(rule, "description"), text(rule, "test"), Profiles.errorFromValues(text(rule, "message"), none), none));
    });
    forAll(root, "variable", variable => variables.add(Profiles.variableFromValues(variable.getAttribute("name"),
        variable.getAttribute("object"), text(variable, "defaultValue"), text(variable, "value"))));
    return Profiles.profileFromValues(flavour, Profiles.profileDetailsFromValues(name, name, "", new java.util.Date()), "",
        rules, variables);
}

org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider.initialise();
Object.keys(PROFILES).forEach(key => {
    const flavour = PDFAFlavour.valueOf(key);
    const profile = readProfile(flavour, PROFILES[key]);
    arguments.forEach(file => {
        const parser = Foundries.defaultInstance().createParser(new java.io.File(file), flavour);
        const result = Foundries.defaultInstance().createValidator(profile, false).validate(parser);
        parser.close();
        print([file, key, result.isCompliant(), profile.getRules().size(), result.getTotalAssertions()].join("\t"));
        result.getTestAssertions().forEach(failure => print("\t" + [failure.getRuleId().getClause(),
            failure.getRuleId().getTestNumber(), failure.getMessage(), failure.getLocation().getContext()].join("\t")));
    });
});
