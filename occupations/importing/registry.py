"""Every importer, in the order in which they need each other: structures, then matches, then figures."""

from occupations.importing.importer import Importer
from occupations.importing.sources import (
    bls_nem,
    bls_oews,
    bls_projections,
    bls_soc_2010,
    bls_soc_2018,
    esco_isco_groups,
    esco_occupations,
    esdc_cops,
    esdc_jobbank,
    homeoffice_isl,
    homeoffice_skilled_worker,
    ilo_isco_08,
    ilo_isco_88,
    ilo_isco_index,
    melo_onet_esco,
    onet_codes,
    onet_related,
    onet_skills,
    onet_work,
    onet_zones,
    ons_aps,
    ons_ashe,
    ons_soc_2020,
    statcan_noc_2016,
    statcan_noc_2021,
    uk_isco,
)

__all__ = ["IMPORTERS"]

IMPORTERS: tuple[Importer, ...] = (
    # Structures and titles.
    bls_soc_2018.Soc2018(),
    bls_soc_2010.Soc2010(),
    bls_soc_2010.Soc2010Spanish(),
    onet_codes.OnetCodes(),
    statcan_noc_2021.Noc2021(),
    statcan_noc_2016.Noc2016(),
    ilo_isco_08.Isco08(),
    esco_isco_groups.EscoIscoGroups(),
    ilo_isco_88.Isco88(),
    ilo_isco_index.IscoIndex(),
    esco_occupations.EscoOccupations(),
    ons_soc_2020.Soc2020(),
    # Matches.
    uk_isco.UkIsco(),
    melo_onet_esco.MeloOnetEsco(),
    # Figures. OEWS has codes of its own, which the matrix explains and projections use.
    *(bls_oews.Oews(year) for year in range(2020, 2026)),
    bls_nem.NemCoverage(),
    bls_projections.Projections(2024),
    esdc_jobbank.JobBank(),
    esdc_cops.Cops(),
    ons_ashe.Ashe2024(),
    ons_ashe.Ashe2025(),
    ons_aps.PopulationSurvey(),
    homeoffice_skilled_worker.SkilledWorker(),
    # What occupations are like.
    onet_zones.OnetZones(),
    onet_skills.OnetSkills(),
    onet_work.OnetWork(),
    onet_related.OnetRelated(),
    homeoffice_isl.SalaryList(),
)
