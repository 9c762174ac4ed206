import pytest

from occupations.importing.licensing import licensing_of


@pytest.mark.parametrize(
    "sentence",
    [
        "Registration with a regulatory body is required in all provinces and territories.",
        "Licensing by a regulatory body is required in all provinces and in the Yukon.",
        "Licensing by the provincial or territorial law society is required.",
        "An internship andlicensing by the provincial licensing authority are required.",
        "Licensure in the province or territory of employment is required.",
        "Certification with the Canadian Test Council is required.",
        "A provincial licence to practise is required.",
        "A provincial teaching certificate is required.",
        "A degree of a college du Québec and licensing by the provincial authority are required.",
    ],
)
def test_required(sentence):
    assert licensing_of(sentence).name == "REQUIRED"


@pytest.mark.parametrize(
    "sentence",
    [
        "Registration with a regulatory body is required in all provinces except Quebec.",
        "Registration with a regulatory body is required in Nova Scotia and New Brunswick.",
        "A licence is required in Ontario.",
        "In Quebec, membership in the Ordre professionnel des testeurs is mandatory.",
        "Testers require registration with a regulatory body in Manitoba.",
        "Trade certification is compulsory in Alberta and available, but voluntary, in all other provinces.",
        "Certification for testers is compulsory in Quebec, but voluntary, in Ontario.",
        "Registration with the Testers' Society is required in Alberta and usually required by employers in "
        "other provinces.",
    ],
)
def test_required_in_some_provinces(sentence):
    assert licensing_of(sentence).name == "SOME_PLACES"


@pytest.mark.parametrize(
    "sentence",
    [
        "Certification by the Canadian Test Society is usually required by employers.",
        "Registration with the Canadian Association of Testers may be required.",
        "Testers may require certification with the Test Board.",
        "A provincial teaching certificate is usually required.",
    ],
)
def test_asked_for_by_employers(sentence):
    assert licensing_of(sentence).name == "VOLUNTARY"


@pytest.mark.parametrize(
    "sentence",
    [
        "A college program in tests is required.",
        "Trade certification for testers is available, but voluntary, in all provinces.",
        "A driver's licence is required.",
        "A certificate in first aid is required.",
        "Licensing by an association of engineers is required to approve drawings.",
        "Membership in the regulatory body is required to use the title Professional Tester.",
        "To sell investments, a licence is required.",
        "Testers are eligible for registration with a regulatory body after two years.",
        "Two years of experience are required before certification by the Test Board.",
        "Membership in the Canadian Association of Testers is usually required.",
        "In Quebec, certification with the Test Association may be required.",
        "Certification by the Test Board is required for some positions.",
    ],
)
def test_no_licence_to_work(sentence):
    assert licensing_of(sentence) is None
