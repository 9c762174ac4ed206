"""Every table as 0007 leaves it, for new installations: one step instead of two hundred. Older ones go on by 0007."""

import django.core.validators
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.text
import django.db.models.lookups
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ("occupations", "0001_initial"),
        ("occupations", "0002_publish_permission"),
        ("occupations", "0003_constraints_and_orders"),
        ("occupations", "0004_imports"),
        ("occupations", "0005_pay_scales"),
        ("occupations", "0006_standing"),
        ("occupations", "0007_editing"),
    ]

    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("auth", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="Country",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        help_text="Two lower-case letters of ISO 3166-1 alpha-2. They become part of every address of the country.",
                        max_length=2,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[a-z]{2}\\Z", "Enter the two lower-case letters of ISO 3166-1, such as ca."
                            )
                        ],
                        verbose_name="ISO 3166-1 code",
                    ),
                ),
                (
                    "currency",
                    models.CharField(
                        help_text="Three capital letters of ISO 4217. Every amount of this country is in this currency.",
                        max_length=3,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z]{3}\\Z", "Enter the three capital letters of ISO 4217, such as CAD."
                            )
                        ],
                        verbose_name="currency",
                    ),
                ),
                (
                    "units_per_usd",
                    models.DecimalField(
                        blank=True,
                        decimal_places=6,
                        help_text="From an official exchange-rate table. Needed only to sort pay across countries.",
                        max_digits=14,
                        null=True,
                        verbose_name="units per US dollar",
                    ),
                ),
                (
                    "rate_period",
                    models.CharField(
                        blank=True,
                        help_text="The year or month that the rate is the average of, such as 2026-06.",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^\\d{4}(-\\d{2})?\\Z", "Enter a year or a month, such as 2026 or 2026-06."
                            )
                        ],
                        verbose_name="period of the rate",
                    ),
                ),
                (
                    "ppp",
                    models.DecimalField(
                        blank=True,
                        decimal_places=6,
                        help_text="How many units of the currency buy what one US dollar buys in the United States.",
                        max_digits=14,
                        null=True,
                        verbose_name="purchasing power parity",
                    ),
                ),
                (
                    "ppp_period",
                    models.CharField(
                        blank=True,
                        max_length=4,
                        validators=[
                            django.core.validators.RegexValidator("^\\d{4}\\Z", "Enter a year, such as 2024.")
                        ],
                        verbose_name="year of the parity",
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
            ],
            options={
                "verbose_name": "country",
                "verbose_name_plural": "countries",
                "ordering": ["position", "code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code__regex", "^[a-z]{2}$")),
                        name="country_code_is_iso_3166",
                        violation_error_message="Enter the two lower-case letters of ISO 3166-1, such as ca.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("currency__regex", "^[A-Z]{3}$")),
                        name="country_currency_is_iso_4217",
                        violation_error_message="Enter the three capital letters of ISO 4217, such as CAD.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DataSource",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=80, unique=True, verbose_name="short name")),
                ("publisher", models.CharField(max_length=200, verbose_name="publisher")),
                (
                    "title",
                    models.CharField(
                        help_text="The publication's own title, in its own language; not translated.",
                        max_length=300,
                        verbose_name="title",
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        default="en",
                        max_length=12,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\\Z",
                                "Enter a language tag, such as en or fr.",
                            )
                        ],
                        verbose_name="language of the title",
                    ),
                ),
                (
                    "release",
                    models.CharField(
                        blank=True,
                        help_text="The edition or release as the publisher names it.",
                        max_length=80,
                        verbose_name="release",
                    ),
                ),
                (
                    "url",
                    models.URLField(
                        blank=True,
                        help_text="Leave empty when it is not known.",
                        max_length=500,
                        verbose_name="address",
                    ),
                ),
                ("licence", models.CharField(blank=True, max_length=120, verbose_name="licence")),
            ],
            options={
                "verbose_name": "data source",
                "verbose_name_plural": "data sources",
                "ordering": ["slug"],
            },
        ),
        migrations.CreateModel(
            name="FieldOfWork",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=60, unique=True, verbose_name="short name")),
                ("name", models.CharField(blank=True, max_length=120, verbose_name="name")),
                ("name_en", models.CharField(blank=True, max_length=120, null=True, verbose_name="name")),
                ("name_es", models.CharField(blank=True, max_length=120, null=True, verbose_name="name")),
                ("name_fr", models.CharField(blank=True, max_length=120, null=True, verbose_name="name")),
                (
                    "name_zh_hans",
                    models.CharField(blank=True, max_length=120, null=True, verbose_name="name"),
                ),
                (
                    "name_zh_hant",
                    models.CharField(blank=True, max_length=120, null=True, verbose_name="name"),
                ),
                ("name_ar", models.CharField(blank=True, max_length=120, null=True, verbose_name="name")),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
            ],
            options={
                "verbose_name": "field of work",
                "verbose_name_plural": "fields of work",
                "ordering": ["position", "slug"],
            },
        ),
        migrations.CreateModel(
            name="Classification",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=40, unique=True, verbose_name="short name")),
                (
                    "name",
                    models.CharField(
                        help_text="As printed beside a code, such as SOC.",
                        max_length=40,
                        verbose_name="abbreviation",
                    ),
                ),
                (
                    "edition",
                    models.CharField(
                        help_text="As the publisher names it, such as 2018.",
                        max_length=20,
                        verbose_name="edition",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="full title")),
                (
                    "profile_level",
                    models.CharField(
                        blank=True,
                        help_text="The level whose codes get a profile when data are imported, such as unit_group.",
                        max_length=30,
                        verbose_name="level of profiles",
                    ),
                ),
                (
                    "code_pattern",
                    models.CharField(
                        blank=True,
                        help_text="A regular expression that every code must match in full, such as [0-9]{5}.",
                        max_length=100,
                        verbose_name="pattern of a code",
                    ),
                ),
                (
                    "successor",
                    models.ForeignKey(
                        blank=True,
                        help_text="The edition or classification that took its place; empty while it is current.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="predecessors",
                        to="occupations.classification",
                        verbose_name="replaced by",
                    ),
                ),
                (
                    "country",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty for an international classification.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="classifications",
                        to="occupations.country",
                        verbose_name="country",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="occupations.datasource",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "classification",
                "verbose_name_plural": "classifications",
                "ordering": ["slug"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("name", "edition"),
                        name="classification_edition_unique",
                        violation_error_message="This edition of the classification exists already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ClassificationCode",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=20, verbose_name="code")),
                (
                    "title",
                    models.CharField(
                        blank=True,
                        help_text="The title the publisher gives, in each language it publishes. Leave other languages empty.",
                        max_length=300,
                        verbose_name="official title",
                    ),
                ),
                (
                    "title_en",
                    models.CharField(
                        blank=True,
                        help_text="The title the publisher gives, in each language it publishes. Leave other languages empty.",
                        max_length=300,
                        null=True,
                        verbose_name="official title",
                    ),
                ),
                (
                    "title_es",
                    models.CharField(
                        blank=True,
                        help_text="The title the publisher gives, in each language it publishes. Leave other languages empty.",
                        max_length=300,
                        null=True,
                        verbose_name="official title",
                    ),
                ),
                (
                    "title_fr",
                    models.CharField(
                        blank=True,
                        help_text="The title the publisher gives, in each language it publishes. Leave other languages empty.",
                        max_length=300,
                        null=True,
                        verbose_name="official title",
                    ),
                ),
                (
                    "title_zh_hans",
                    models.CharField(
                        blank=True,
                        help_text="The title the publisher gives, in each language it publishes. Leave other languages empty.",
                        max_length=300,
                        null=True,
                        verbose_name="official title",
                    ),
                ),
                (
                    "title_zh_hant",
                    models.CharField(
                        blank=True,
                        help_text="The title the publisher gives, in each language it publishes. Leave other languages empty.",
                        max_length=300,
                        null=True,
                        verbose_name="official title",
                    ),
                ),
                (
                    "title_ar",
                    models.CharField(
                        blank=True,
                        help_text="The title the publisher gives, in each language it publishes. Leave other languages empty.",
                        max_length=300,
                        null=True,
                        verbose_name="official title",
                    ),
                ),
                (
                    "definition",
                    models.TextField(
                        blank=True,
                        help_text="What the publisher says belongs to it, in each language it publishes.",
                        verbose_name="definition",
                    ),
                ),
                (
                    "definition_en",
                    models.TextField(
                        blank=True,
                        help_text="What the publisher says belongs to it, in each language it publishes.",
                        null=True,
                        verbose_name="definition",
                    ),
                ),
                (
                    "definition_es",
                    models.TextField(
                        blank=True,
                        help_text="What the publisher says belongs to it, in each language it publishes.",
                        null=True,
                        verbose_name="definition",
                    ),
                ),
                (
                    "definition_fr",
                    models.TextField(
                        blank=True,
                        help_text="What the publisher says belongs to it, in each language it publishes.",
                        null=True,
                        verbose_name="definition",
                    ),
                ),
                (
                    "definition_zh_hans",
                    models.TextField(
                        blank=True,
                        help_text="What the publisher says belongs to it, in each language it publishes.",
                        null=True,
                        verbose_name="definition",
                    ),
                ),
                (
                    "definition_zh_hant",
                    models.TextField(
                        blank=True,
                        help_text="What the publisher says belongs to it, in each language it publishes.",
                        null=True,
                        verbose_name="definition",
                    ),
                ),
                (
                    "definition_ar",
                    models.TextField(
                        blank=True,
                        help_text="What the publisher says belongs to it, in each language it publishes.",
                        null=True,
                        verbose_name="definition",
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        blank=True,
                        help_text="As the classification names it, such as major_group or unit_group.",
                        max_length=30,
                        verbose_name="level",
                    ),
                ),
                (
                    "classification",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="codes",
                        to="occupations.classification",
                        verbose_name="classification",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="children",
                        to="occupations.classificationcode",
                        verbose_name="group above",
                    ),
                ),
                (
                    "field",
                    models.ForeignKey(
                        blank=True,
                        help_text="Set on a group, it holds for all codes below it.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="occupations.fieldofwork",
                        verbose_name="field of work",
                    ),
                ),
            ],
            options={
                "verbose_name": "classification code",
                "verbose_name_plural": "classification codes",
                "ordering": ["classification", "code"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("classification", "code"),
                        name="code_unique_in_classification",
                        violation_error_message="This code exists already in this edition of the classification.",
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="country",
            name="ppp_source",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="occupations.datasource",
                verbose_name="source of the parity",
            ),
        ),
        migrations.AddField(
            model_name="country",
            name="rate_source",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="occupations.datasource",
                verbose_name="source of the rate",
            ),
        ),
        migrations.CreateModel(
            name="CodeTitle",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("language", models.CharField(max_length=12, verbose_name="language")),
                ("text", models.CharField(max_length=300, verbose_name="title")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("official", "official title"),
                            ("alternate", "alternate title"),
                            ("example", "example of a job title"),
                        ],
                        max_length=9,
                        verbose_name="kind",
                    ),
                ),
                (
                    "code",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="titles",
                        to="occupations.classificationcode",
                        verbose_name="code",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="occupations.datasource",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "title of a code",
                "verbose_name_plural": "titles of codes",
                "ordering": ["code", "language", "text"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("code", "language", "text", "source"),
                        name="code_title_unique_per_source",
                        violation_error_message="This source's title exists already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["official", "alternate", "example"])),
                        name="code_title_kind_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CodeText",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("task", "task"),
                            ("requirement", "employment requirement"),
                            ("tool", "tool or technology"),
                        ],
                        max_length=11,
                        verbose_name="kind",
                    ),
                ),
                ("language", models.CharField(max_length=12, verbose_name="language")),
                ("position", models.PositiveSmallIntegerField(verbose_name="position")),
                ("text", models.TextField(verbose_name="text")),
                (
                    "code",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="texts",
                        to="occupations.classificationcode",
                        verbose_name="code",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="occupations.datasource",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "text of a code",
                "verbose_name_plural": "texts of codes",
                "ordering": ["code", "kind", "language", "position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("code", "source", "kind", "language", "position"),
                        name="code_text_unique_per_source",
                        violation_error_message="This source's text exists already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["task", "requirement", "tool"])),
                        name="code_text_kind_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CodeMatch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("exact", "exact"),
                            ("broader", "broader"),
                            ("narrower", "narrower"),
                            ("close", "close"),
                        ],
                        help_text="Broader means that the matching code covers more than the code.",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                (
                    "from_code",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="matches",
                        to="occupations.classificationcode",
                        verbose_name="code",
                    ),
                ),
                (
                    "to_code",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="matched_by",
                        to="occupations.classificationcode",
                        verbose_name="matching code",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="occupations.datasource",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "code match",
                "verbose_name_plural": "code matches",
                "ordering": ["from_code", "to_code"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("from_code", "to_code", "source"),
                        name="code_match_unique_per_source",
                        violation_error_message="This source's match of the two codes exists already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("from_code", models.F("to_code")), _negated=True),
                        name="code_match_of_two_codes",
                        violation_error_message="A code cannot be matched with itself.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["exact", "broader", "narrower", "close"])),
                        name="code_match_kind_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Figure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "measure",
                    models.CharField(
                        choices=[
                            ("pay_median", "Median pay"),
                            ("pay_mean", "Mean pay"),
                            ("pay_p10", "Pay, 10th percentile"),
                            ("pay_p25", "Pay, 25th percentile"),
                            ("pay_p75", "Pay, 75th percentile"),
                            ("pay_p90", "Pay, 90th percentile"),
                            ("pay_low", "Low pay"),
                            ("pay_high", "High pay"),
                            ("going_rate", "Going rate for a work visa"),
                            ("employment", "Employment"),
                            ("employment_projected", "Projected employment"),
                            ("growth", "Projected employment growth"),
                            ("openings_yearly", "Job openings a year"),
                            ("openings_total", "Job openings over the period"),
                            ("job_seekers_total", "Job seekers over the period"),
                            ("labour_outlook", "Expected labour market"),
                            ("job_zone", "Job Zone"),
                            ("teer", "TEER category"),
                            ("education_typical", "Typical education at entry"),
                            ("experience_typical", "Typical work experience at entry"),
                            ("training_typical", "Typical training on the job"),
                            ("licensing", "Licensing"),
                            ("ai_exposure_gpts", "Exposure to language models (GPTs are GPTs)"),
                            ("ai_exposure_aioe", "AI occupational exposure (AIOE)"),
                            ("ai_exposure_microsoft", "AI applicability (Working with AI)"),
                            ("ai_exposure_ilo", "Exposure to generative AI (ILO)"),
                        ],
                        max_length=24,
                        verbose_name="measure",
                    ),
                ),
                (
                    "value",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        help_text="Empty only where the publisher withholds it.",
                        max_digits=14,
                        null=True,
                        verbose_name="value",
                    ),
                ),
                (
                    "flag",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("top_coded", "at or above the highest value published"),
                            ("suppressed", "not released by the publisher"),
                            ("by_scale", "set by national pay scales, not by one figure"),
                        ],
                        help_text="Why there is no value.",
                        max_length=10,
                        verbose_name="withheld",
                    ),
                ),
                (
                    "bound",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        help_text="For a figure at or above the highest value published: that value.",
                        max_digits=14,
                        null=True,
                        verbose_name="at least",
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        choices=[
                            ("money_year", "currency per year"),
                            ("money_hour", "currency per hour"),
                            ("people", "people"),
                            ("jobs", "jobs"),
                            ("percent", "percent"),
                            ("score", "score"),
                            ("level", "level"),
                        ],
                        max_length=12,
                        verbose_name="unit",
                    ),
                ),
                (
                    "place",
                    models.CharField(
                        help_text="ISO 3166 code of the country or region that the figure describes, such as CA or CA-ON.",
                        max_length=6,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z]{2}(-[A-Z0-9]{1,3})?\\Z",
                                "Enter an ISO 3166 code, such as US for a country or CA-ON.",
                            )
                        ],
                        verbose_name="place",
                    ),
                ),
                (
                    "period",
                    models.CharField(
                        help_text="Year, month or interval that the figure describes: 2025, 2025-05 or 2024/2034.",
                        max_length=15,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^\\d{4}(-\\d{2})?(/\\d{4}(-\\d{2})?)?\\Z",
                                "Enter a year, a month, or two of them with a slash between, such as 2024/2034.",
                            )
                        ],
                        verbose_name="period",
                    ),
                ),
                (
                    "code",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="figures",
                        to="occupations.classificationcode",
                        verbose_name="code",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="figures",
                        to="occupations.datasource",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "figure",
                "verbose_name_plural": "figures",
                "ordering": ["code", "measure", "place", "period"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("code", "source", "measure", "unit", "place", "period"),
                        name="figure_unique_per_source",
                        violation_error_message="This source's figure for this measure, place and period exists already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("period__regex", "^[0-9]{4}(-[0-9]{2})?(/[0-9]{4}(-[0-9]{2})?)?$")
                        ),
                        name="figure_period_is_iso_8601",
                        violation_error_message="Enter a year, a month, or two of them with a slash between, such as 2024/2034.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("period__contains", "/"), _negated=True),
                            django.db.models.lookups.LessThanOrEqual(
                                django.db.models.functions.text.Left(
                                    "period",
                                    django.db.models.expressions.CombinedExpression(
                                        django.db.models.functions.text.StrIndex("period", models.Value("/")),
                                        "-",
                                        models.Value(1),
                                    ),
                                ),
                                django.db.models.functions.text.Substr(
                                    "period",
                                    django.db.models.expressions.CombinedExpression(
                                        django.db.models.functions.text.StrIndex("period", models.Value("/")),
                                        "+",
                                        models.Value(1),
                                    ),
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="figure_period_in_order",
                        violation_error_message="A period cannot end before it starts.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("place__regex", "^[A-Z]{2}(-[A-Z0-9]{1,3})?$")),
                        name="figure_place_is_iso_3166",
                        violation_error_message="Enter an ISO 3166 code, such as US for a country or CA-ON.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("bound__isnull", True), ("flag", ""), ("value__isnull", False)),
                            models.Q(("flag", "top_coded"), ("value__isnull", True)),
                            models.Q(
                                ("bound__isnull", True),
                                ("flag__in", ["suppressed", "by_scale"]),
                                ("value__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="figure_value_or_flag",
                        violation_error_message="Enter a value, or say why the publisher gives none.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "measure__in",
                                [
                                    "pay_median",
                                    "pay_mean",
                                    "pay_p10",
                                    "pay_p25",
                                    "pay_p75",
                                    "pay_p90",
                                    "pay_low",
                                    "pay_high",
                                    "going_rate",
                                    "employment",
                                    "employment_projected",
                                    "growth",
                                    "openings_yearly",
                                    "openings_total",
                                    "job_seekers_total",
                                    "labour_outlook",
                                    "job_zone",
                                    "teer",
                                    "education_typical",
                                    "experience_typical",
                                    "training_typical",
                                    "licensing",
                                    "ai_exposure_gpts",
                                    "ai_exposure_aioe",
                                    "ai_exposure_microsoft",
                                    "ai_exposure_ilo",
                                ],
                            )
                        ),
                        name="figure_measure_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "unit__in",
                                ["money_year", "money_hour", "people", "jobs", "percent", "score", "level"],
                            )
                        ),
                        name="figure_unit_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="GlossaryTerm",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("language", models.CharField(max_length=12, verbose_name="language")),
                (
                    "term",
                    models.CharField(
                        help_text="As the source language has it, in the singular.",
                        max_length=200,
                        verbose_name="term",
                    ),
                ),
                (
                    "translation",
                    models.CharField(
                        blank=True,
                        help_text="Left empty for a term of the source language itself.",
                        max_length=200,
                        verbose_name="translation",
                    ),
                ),
                (
                    "accepted",
                    models.JSONField(blank=True, default=list, verbose_name="further accepted forms"),
                ),
                ("forbidden", models.JSONField(blank=True, default=list, verbose_name="forbidden variants")),
                (
                    "by_title",
                    models.BooleanField(
                        default=False,
                        help_text="Every text of such a profile is checked for forbidden variants; other profiles are not.",
                        verbose_name="only where the official title has the term",
                    ),
                ),
                (
                    "note",
                    models.TextField(
                        blank=True,
                        help_text="When it is used, and what it is easily mistaken for.",
                        verbose_name="note",
                    ),
                ),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="last changed")),
            ],
            options={
                "verbose_name": "glossary term",
                "verbose_name_plural": "glossary",
                "ordering": ["language", "term"],
                "constraints": [
                    models.UniqueConstraint(
                        models.F("language"),
                        django.db.models.functions.text.Lower("term"),
                        name="glossary_term_unique_in_language",
                        violation_error_message="This language's glossary has this term already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("term", ""), _negated=True),
                        name="glossary_term_has_words",
                        violation_error_message="Enter the term.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ImportRun",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("importer", models.SlugField(max_length=60, verbose_name="importer")),
                ("publisher", models.CharField(blank=True, max_length=200, verbose_name="publisher")),
                ("release", models.CharField(blank=True, max_length=80, verbose_name="release")),
                ("licence", models.CharField(blank=True, max_length=120, verbose_name="licence")),
                ("files", models.JSONField(default=list, verbose_name="files")),
                ("fingerprint", models.CharField(max_length=64, verbose_name="fingerprint of the files")),
                ("counts", models.JSONField(blank=True, default=dict, verbose_name="rows")),
                ("rejected", models.JSONField(blank=True, default=list, verbose_name="rejected rows")),
                ("started_at", models.DateTimeField(verbose_name="started")),
                ("finished_at", models.DateTimeField(verbose_name="finished")),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="import_runs",
                        to="occupations.datasource",
                        verbose_name="data source",
                    ),
                ),
            ],
            options={
                "verbose_name": "import run",
                "verbose_name_plural": "import runs",
                "ordering": ["-started_at", "-pk"],
                "indexes": [
                    models.Index(fields=["importer", "release", "-started_at"], name="run_by_importer")
                ],
            },
        ),
        migrations.CreateModel(
            name="LinkCheck",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("url", models.URLField(max_length=500, unique=True, verbose_name="address")),
                (
                    "state",
                    models.CharField(
                        choices=[("ok", "works"), ("later", "could not be told"), ("broken", "broken")],
                        default="later",
                        max_length=6,
                        verbose_name="state",
                    ),
                ),
                (
                    "status",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="HTTP status"),
                ),
                (
                    "reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("gone", "The server does not have the page."),
                            ("fault", "The server answers with a fault."),
                            ("timeout", "The server did not answer in time."),
                            ("unreachable", "The server cannot be reached."),
                            ("certificate", "The server's certificate is not valid."),
                            ("loop", "The address leads from one to the next without end."),
                            ("private", "The address is not one of the public internet."),
                            ("invalid", "This is not an address of a web page."),
                            ("refused", "The server lets people in, not programs. Someone has to look."),
                            ("busy", "The server asked to come back later."),
                        ],
                        max_length=12,
                        verbose_name="reason",
                    ),
                ),
                ("moved_to", models.URLField(blank=True, max_length=2000, verbose_name="moved to")),
                ("failures", models.PositiveIntegerField(default=0, verbose_name="failures in a row")),
                ("failing_since", models.DateTimeField(blank=True, null=True, verbose_name="failing since")),
                ("checked_at", models.DateTimeField(blank=True, null=True, verbose_name="checked")),
            ],
            options={
                "verbose_name": "link check",
                "verbose_name_plural": "link checks",
                "ordering": ["url"],
                "indexes": [models.Index(fields=["state", "failing_since"], name="link_by_state")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["ok", "later", "broken"])), name="link_state_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("reason", ""),
                            (
                                "reason__in",
                                [
                                    "gone",
                                    "fault",
                                    "timeout",
                                    "unreachable",
                                    "certificate",
                                    "loop",
                                    "private",
                                    "invalid",
                                    "refused",
                                    "busy",
                                ],
                            ),
                            _connector="OR",
                        ),
                        name="link_reason_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Occupation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=120, unique=True, verbose_name="short name")),
                ("name", models.CharField(blank=True, max_length=200, verbose_name="name")),
                ("name_en", models.CharField(blank=True, max_length=200, null=True, verbose_name="name")),
                ("name_es", models.CharField(blank=True, max_length=200, null=True, verbose_name="name")),
                ("name_fr", models.CharField(blank=True, max_length=200, null=True, verbose_name="name")),
                (
                    "name_zh_hans",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="name"),
                ),
                (
                    "name_zh_hant",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="name"),
                ),
                ("name_ar", models.CharField(blank=True, max_length=200, null=True, verbose_name="name")),
                (
                    "image",
                    models.ImageField(
                        blank=True,
                        height_field="image_height",
                        max_length=250,
                        upload_to="occupations/",
                        verbose_name="image",
                        width_field="image_width",
                    ),
                ),
                ("image_width", models.PositiveIntegerField(blank=True, editable=False, null=True)),
                ("image_height", models.PositiveIntegerField(blank=True, editable=False, null=True)),
                ("renditions", models.JSONField(blank=True, default=list, editable=False)),
                (
                    "image_alt",
                    models.CharField(
                        blank=True,
                        help_text="What the picture shows, for readers who cannot see it.",
                        max_length=250,
                        verbose_name="alternative text",
                    ),
                ),
                (
                    "image_alt_en",
                    models.CharField(
                        blank=True,
                        help_text="What the picture shows, for readers who cannot see it.",
                        max_length=250,
                        null=True,
                        verbose_name="alternative text",
                    ),
                ),
                (
                    "image_alt_es",
                    models.CharField(
                        blank=True,
                        help_text="What the picture shows, for readers who cannot see it.",
                        max_length=250,
                        null=True,
                        verbose_name="alternative text",
                    ),
                ),
                (
                    "image_alt_fr",
                    models.CharField(
                        blank=True,
                        help_text="What the picture shows, for readers who cannot see it.",
                        max_length=250,
                        null=True,
                        verbose_name="alternative text",
                    ),
                ),
                (
                    "image_alt_zh_hans",
                    models.CharField(
                        blank=True,
                        help_text="What the picture shows, for readers who cannot see it.",
                        max_length=250,
                        null=True,
                        verbose_name="alternative text",
                    ),
                ),
                (
                    "image_alt_zh_hant",
                    models.CharField(
                        blank=True,
                        help_text="What the picture shows, for readers who cannot see it.",
                        max_length=250,
                        null=True,
                        verbose_name="alternative text",
                    ),
                ),
                (
                    "image_alt_ar",
                    models.CharField(
                        blank=True,
                        help_text="What the picture shows, for readers who cannot see it.",
                        max_length=250,
                        null=True,
                        verbose_name="alternative text",
                    ),
                ),
                (
                    "focal_x",
                    models.PositiveSmallIntegerField(
                        default=50,
                        help_text="In percent of the width. What must stay in sight when the picture is cropped.",
                        verbose_name="focal point from the left",
                    ),
                ),
                (
                    "focal_y",
                    models.PositiveSmallIntegerField(
                        default=50,
                        help_text="In percent of the height.",
                        verbose_name="focal point from the top",
                    ),
                ),
                (
                    "credit",
                    models.CharField(
                        blank=True,
                        help_text="Who made the picture, as they want to be named.",
                        max_length=200,
                        verbose_name="credit",
                    ),
                ),
                (
                    "credit_url",
                    models.URLField(blank=True, max_length=500, verbose_name="address of the credit"),
                ),
                (
                    "licence",
                    models.CharField(
                        blank=True,
                        help_text="Under which the picture may be used.",
                        max_length=100,
                        verbose_name="licence",
                    ),
                ),
                (
                    "field",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="occupations",
                        to="occupations.fieldofwork",
                        verbose_name="field of work",
                    ),
                ),
                (
                    "isco_code",
                    models.ForeignKey(
                        blank=True,
                        help_text="The unit group of the International Standard Classification of Occupations.",
                        limit_choices_to={"classification__slug": "isco-08"},
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="occupations.classificationcode",
                        verbose_name="ISCO-08 code",
                    ),
                ),
            ],
            options={
                "verbose_name": "occupation",
                "verbose_name_plural": "occupations",
                "ordering": ["slug"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("focal_x__lte", 100), ("focal_y__lte", 100)),
                        name="occupation_focal_point_inside",
                        violation_error_message="The focal point is given in percent, from 0 to 100.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("credit_url", ""), models.Q(("credit", ""), _negated=True), _connector="OR"
                        ),
                        name="occupation_credit_of_address",
                        violation_error_message="An address of the credit needs the credit that it belongs to.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OccupationProfile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "key",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="key"),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="The last part of the page's address in every language. Older addresses keep leading to it.",
                        max_length=150,
                        verbose_name="address",
                    ),
                ),
                (
                    "title",
                    models.CharField(
                        blank=True,
                        help_text="What people in this country call it. Left empty, the occupation's name is used.",
                        max_length=200,
                        verbose_name="title",
                    ),
                ),
                (
                    "title_en",
                    models.CharField(
                        blank=True,
                        help_text="What people in this country call it. Left empty, the occupation's name is used.",
                        max_length=200,
                        null=True,
                        verbose_name="title",
                    ),
                ),
                (
                    "title_es",
                    models.CharField(
                        blank=True,
                        help_text="What people in this country call it. Left empty, the occupation's name is used.",
                        max_length=200,
                        null=True,
                        verbose_name="title",
                    ),
                ),
                (
                    "title_fr",
                    models.CharField(
                        blank=True,
                        help_text="What people in this country call it. Left empty, the occupation's name is used.",
                        max_length=200,
                        null=True,
                        verbose_name="title",
                    ),
                ),
                (
                    "title_zh_hans",
                    models.CharField(
                        blank=True,
                        help_text="What people in this country call it. Left empty, the occupation's name is used.",
                        max_length=200,
                        null=True,
                        verbose_name="title",
                    ),
                ),
                (
                    "title_zh_hant",
                    models.CharField(
                        blank=True,
                        help_text="What people in this country call it. Left empty, the occupation's name is used.",
                        max_length=200,
                        null=True,
                        verbose_name="title",
                    ),
                ),
                (
                    "title_ar",
                    models.CharField(
                        blank=True,
                        help_text="What people in this country call it. Left empty, the occupation's name is used.",
                        max_length=200,
                        null=True,
                        verbose_name="title",
                    ),
                ),
                (
                    "skilled_migration",
                    models.BooleanField(
                        default=False,
                        help_text="Whether the country admits skilled workers in this occupation.",
                        verbose_name="skilled migration occupation",
                    ),
                ),
                (
                    "summary",
                    models.TextField(
                        blank=True,
                        help_text="One or two sentences for lists.",
                        verbose_name="short description",
                    ),
                ),
                (
                    "summary_en",
                    models.TextField(
                        blank=True,
                        help_text="One or two sentences for lists.",
                        null=True,
                        verbose_name="short description",
                    ),
                ),
                (
                    "summary_es",
                    models.TextField(
                        blank=True,
                        help_text="One or two sentences for lists.",
                        null=True,
                        verbose_name="short description",
                    ),
                ),
                (
                    "summary_fr",
                    models.TextField(
                        blank=True,
                        help_text="One or two sentences for lists.",
                        null=True,
                        verbose_name="short description",
                    ),
                ),
                (
                    "summary_zh_hans",
                    models.TextField(
                        blank=True,
                        help_text="One or two sentences for lists.",
                        null=True,
                        verbose_name="short description",
                    ),
                ),
                (
                    "summary_zh_hant",
                    models.TextField(
                        blank=True,
                        help_text="One or two sentences for lists.",
                        null=True,
                        verbose_name="short description",
                    ),
                ),
                (
                    "summary_ar",
                    models.TextField(
                        blank=True,
                        help_text="One or two sentences for lists.",
                        null=True,
                        verbose_name="short description",
                    ),
                ),
                (
                    "ai_verdict",
                    models.CharField(
                        blank=True,
                        choices=[("resilient", "Resilient"), ("mixed", "Mixed"), ("at_risk", "At risk")],
                        max_length=10,
                        verbose_name="AI verdict",
                    ),
                ),
                (
                    "ai_summary",
                    models.TextField(
                        blank=True, help_text="Why the verdict is what it is.", verbose_name="AI summary"
                    ),
                ),
                (
                    "ai_summary_en",
                    models.TextField(
                        blank=True,
                        help_text="Why the verdict is what it is.",
                        null=True,
                        verbose_name="AI summary",
                    ),
                ),
                (
                    "ai_summary_es",
                    models.TextField(
                        blank=True,
                        help_text="Why the verdict is what it is.",
                        null=True,
                        verbose_name="AI summary",
                    ),
                ),
                (
                    "ai_summary_fr",
                    models.TextField(
                        blank=True,
                        help_text="Why the verdict is what it is.",
                        null=True,
                        verbose_name="AI summary",
                    ),
                ),
                (
                    "ai_summary_zh_hans",
                    models.TextField(
                        blank=True,
                        help_text="Why the verdict is what it is.",
                        null=True,
                        verbose_name="AI summary",
                    ),
                ),
                (
                    "ai_summary_zh_hant",
                    models.TextField(
                        blank=True,
                        help_text="Why the verdict is what it is.",
                        null=True,
                        verbose_name="AI summary",
                    ),
                ),
                (
                    "ai_summary_ar",
                    models.TextField(
                        blank=True,
                        help_text="Why the verdict is what it is.",
                        null=True,
                        verbose_name="AI summary",
                    ),
                ),
                ("entry_outlook", models.TextField(blank=True, verbose_name="entry-level outlook")),
                (
                    "entry_outlook_en",
                    models.TextField(blank=True, null=True, verbose_name="entry-level outlook"),
                ),
                (
                    "entry_outlook_es",
                    models.TextField(blank=True, null=True, verbose_name="entry-level outlook"),
                ),
                (
                    "entry_outlook_fr",
                    models.TextField(blank=True, null=True, verbose_name="entry-level outlook"),
                ),
                (
                    "entry_outlook_zh_hans",
                    models.TextField(blank=True, null=True, verbose_name="entry-level outlook"),
                ),
                (
                    "entry_outlook_zh_hant",
                    models.TextField(blank=True, null=True, verbose_name="entry-level outlook"),
                ),
                (
                    "entry_outlook_ar",
                    models.TextField(blank=True, null=True, verbose_name="entry-level outlook"),
                ),
                ("level_up", models.TextField(blank=True, verbose_name="how to level up")),
                ("level_up_en", models.TextField(blank=True, null=True, verbose_name="how to level up")),
                ("level_up_es", models.TextField(blank=True, null=True, verbose_name="how to level up")),
                ("level_up_fr", models.TextField(blank=True, null=True, verbose_name="how to level up")),
                ("level_up_zh_hans", models.TextField(blank=True, null=True, verbose_name="how to level up")),
                ("level_up_zh_hant", models.TextField(blank=True, null=True, verbose_name="how to level up")),
                ("level_up_ar", models.TextField(blank=True, null=True, verbose_name="how to level up")),
                ("progression", models.TextField(blank=True, verbose_name="career progression")),
                (
                    "progression_en",
                    models.TextField(blank=True, null=True, verbose_name="career progression"),
                ),
                (
                    "progression_es",
                    models.TextField(blank=True, null=True, verbose_name="career progression"),
                ),
                (
                    "progression_fr",
                    models.TextField(blank=True, null=True, verbose_name="career progression"),
                ),
                (
                    "progression_zh_hans",
                    models.TextField(blank=True, null=True, verbose_name="career progression"),
                ),
                (
                    "progression_zh_hant",
                    models.TextField(blank=True, null=True, verbose_name="career progression"),
                ),
                (
                    "progression_ar",
                    models.TextField(blank=True, null=True, verbose_name="career progression"),
                ),
                ("demand_outlook", models.TextField(blank=True, verbose_name="demand outlook")),
                ("demand_outlook_en", models.TextField(blank=True, null=True, verbose_name="demand outlook")),
                ("demand_outlook_es", models.TextField(blank=True, null=True, verbose_name="demand outlook")),
                ("demand_outlook_fr", models.TextField(blank=True, null=True, verbose_name="demand outlook")),
                (
                    "demand_outlook_zh_hans",
                    models.TextField(blank=True, null=True, verbose_name="demand outlook"),
                ),
                (
                    "demand_outlook_zh_hant",
                    models.TextField(blank=True, null=True, verbose_name="demand outlook"),
                ),
                ("demand_outlook_ar", models.TextField(blank=True, null=True, verbose_name="demand outlook")),
                ("work_environment", models.TextField(blank=True, verbose_name="work environment")),
                (
                    "work_environment_en",
                    models.TextField(blank=True, null=True, verbose_name="work environment"),
                ),
                (
                    "work_environment_es",
                    models.TextField(blank=True, null=True, verbose_name="work environment"),
                ),
                (
                    "work_environment_fr",
                    models.TextField(blank=True, null=True, verbose_name="work environment"),
                ),
                (
                    "work_environment_zh_hans",
                    models.TextField(blank=True, null=True, verbose_name="work environment"),
                ),
                (
                    "work_environment_zh_hant",
                    models.TextField(blank=True, null=True, verbose_name="work environment"),
                ),
                (
                    "work_environment_ar",
                    models.TextField(blank=True, null=True, verbose_name="work environment"),
                ),
                ("remote_work", models.TextField(blank=True, verbose_name="remote work")),
                ("remote_work_en", models.TextField(blank=True, null=True, verbose_name="remote work")),
                ("remote_work_es", models.TextField(blank=True, null=True, verbose_name="remote work")),
                ("remote_work_fr", models.TextField(blank=True, null=True, verbose_name="remote work")),
                ("remote_work_zh_hans", models.TextField(blank=True, null=True, verbose_name="remote work")),
                ("remote_work_zh_hant", models.TextField(blank=True, null=True, verbose_name="remote work")),
                ("remote_work_ar", models.TextField(blank=True, null=True, verbose_name="remote work")),
                (
                    "sources_note",
                    models.TextField(
                        blank=True,
                        help_text="How the figures were put together and how far they go.",
                        verbose_name="note on the sources",
                    ),
                ),
                (
                    "sources_note_en",
                    models.TextField(
                        blank=True,
                        help_text="How the figures were put together and how far they go.",
                        null=True,
                        verbose_name="note on the sources",
                    ),
                ),
                (
                    "sources_note_es",
                    models.TextField(
                        blank=True,
                        help_text="How the figures were put together and how far they go.",
                        null=True,
                        verbose_name="note on the sources",
                    ),
                ),
                (
                    "sources_note_fr",
                    models.TextField(
                        blank=True,
                        help_text="How the figures were put together and how far they go.",
                        null=True,
                        verbose_name="note on the sources",
                    ),
                ),
                (
                    "sources_note_zh_hans",
                    models.TextField(
                        blank=True,
                        help_text="How the figures were put together and how far they go.",
                        null=True,
                        verbose_name="note on the sources",
                    ),
                ),
                (
                    "sources_note_zh_hant",
                    models.TextField(
                        blank=True,
                        help_text="How the figures were put together and how far they go.",
                        null=True,
                        verbose_name="note on the sources",
                    ),
                ),
                (
                    "sources_note_ar",
                    models.TextField(
                        blank=True,
                        help_text="How the figures were put together and how far they go.",
                        null=True,
                        verbose_name="note on the sources",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="last changed")),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("in_review", "In review"),
                            ("approved", "Approved"),
                            ("archived", "Archived"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=10,
                        verbose_name="stage",
                    ),
                ),
                ("content_hash", models.CharField(blank=True, editable=False, max_length=64)),
                ("published_hash", models.CharField(blank=True, editable=False, max_length=64)),
                ("completeness", models.JSONField(blank=True, default=dict, editable=False)),
                (
                    "code",
                    models.OneToOneField(
                        help_text="The code in the edition of the classification that the country uses today.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="profile",
                        to="occupations.classificationcode",
                        verbose_name="occupation code",
                    ),
                ),
                (
                    "country",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="profiles",
                        to="occupations.country",
                        verbose_name="country",
                    ),
                ),
                (
                    "occupation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="profiles",
                        to="occupations.occupation",
                        verbose_name="occupation",
                    ),
                ),
                (
                    "updated_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last changed by",
                    ),
                ),
            ],
            options={
                "verbose_name": "occupation profile",
                "verbose_name_plural": "occupation profiles",
                "ordering": ["country", "slug"],
                "permissions": [
                    ("publish_occupationprofile", "Can publish occupation profile"),
                    ("review_occupationprofile", "Can review occupation profile"),
                    ("translate_occupationprofile", "Can translate occupation profile"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("occupation", "country"),
                        name="profile_unique_per_occupation_and_country",
                        violation_error_message="This occupation has a profile in this country already.",
                    ),
                    models.UniqueConstraint(
                        fields=("country", "slug"),
                        name="profile_slug_unique_in_country",
                        violation_error_message="Another profile of this country has this address already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ai_verdict__in", ["", "resilient", "mixed", "at_risk"])),
                        name="profile_verdict_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("stage__in", ["draft", "in_review", "approved", "archived"])),
                        name="profile_stage_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ImportedProfile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("content", models.BinaryField(verbose_name="content")),
                (
                    "content_hash",
                    models.CharField(editable=False, max_length=64, verbose_name="content hash"),
                ),
                (
                    "profile",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="imported",
                        to="occupations.occupationprofile",
                        verbose_name="profile",
                    ),
                ),
            ],
            options={
                "verbose_name": "imported profile",
                "verbose_name_plural": "imported profiles",
            },
        ),
        migrations.CreateModel(
            name="ImportChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("section", models.CharField(max_length=20, verbose_name="section")),
                ("row_key", models.UUIDField(verbose_name="row")),
                ("old", models.JSONField(blank=True, null=True, verbose_name="old")),
                ("new", models.JSONField(blank=True, null=True, verbose_name="new")),
                (
                    "magnitude",
                    models.FloatField(
                        default=0,
                        help_text="Relative to the old value; 1 for rows added or gone.",
                        verbose_name="size of the change",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waiting"),
                            ("accepted", "accepted"),
                            ("held", "held"),
                            ("overridden", "an editor's version stands"),
                        ],
                        default="waiting",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="decided")),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="decided by",
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="changes",
                        to="occupations.importrun",
                        verbose_name="import run",
                    ),
                ),
                (
                    "profile",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="import_changes",
                        to="occupations.occupationprofile",
                        verbose_name="profile",
                    ),
                ),
            ],
            options={
                "verbose_name": "imported change",
                "verbose_name_plural": "imported changes",
                "ordering": ["-magnitude", "pk"],
                "indexes": [models.Index(fields=["run", "state", "-magnitude"], name="change_by_size")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("run", "profile", "section", "row_key"), name="import_change_unique_per_run"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["waiting", "accepted", "held", "overridden"])),
                        name="import_change_state_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Faq",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "key",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="key"),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                ("question", models.CharField(blank=True, max_length=300, verbose_name="question")),
                (
                    "question_en",
                    models.CharField(blank=True, max_length=300, null=True, verbose_name="question"),
                ),
                (
                    "question_es",
                    models.CharField(blank=True, max_length=300, null=True, verbose_name="question"),
                ),
                (
                    "question_fr",
                    models.CharField(blank=True, max_length=300, null=True, verbose_name="question"),
                ),
                (
                    "question_zh_hans",
                    models.CharField(blank=True, max_length=300, null=True, verbose_name="question"),
                ),
                (
                    "question_zh_hant",
                    models.CharField(blank=True, max_length=300, null=True, verbose_name="question"),
                ),
                (
                    "question_ar",
                    models.CharField(blank=True, max_length=300, null=True, verbose_name="question"),
                ),
                ("answer", models.TextField(blank=True, verbose_name="answer")),
                ("answer_en", models.TextField(blank=True, null=True, verbose_name="answer")),
                ("answer_es", models.TextField(blank=True, null=True, verbose_name="answer")),
                ("answer_fr", models.TextField(blank=True, null=True, verbose_name="answer")),
                ("answer_zh_hans", models.TextField(blank=True, null=True, verbose_name="answer")),
                ("answer_zh_hant", models.TextField(blank=True, null=True, verbose_name="answer")),
                ("answer_ar", models.TextField(blank=True, null=True, verbose_name="answer")),
                (
                    "profile",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)s_rows",
                        to="occupations.occupationprofile",
                        verbose_name="profile",
                    ),
                ),
            ],
            options={
                "verbose_name": "question and answer",
                "verbose_name_plural": "questions and answers",
                "ordering": ["position", "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Evidence",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "key",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="key"),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "name",
                    models.CharField(
                        blank=True,
                        help_text="The product's or study's own name. Empty when not known.",
                        max_length=200,
                        verbose_name="name",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("product", "Product"),
                            ("tool", "Tool"),
                            ("research", "Research"),
                            ("news", "News"),
                        ],
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                (
                    "extent",
                    models.CharField(
                        blank=True,
                        choices=[("partial", "Partial"), ("major", "Major")],
                        max_length=8,
                        verbose_name="extent",
                    ),
                ),
                (
                    "year",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="When it came into use or was published.",
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1950),
                            django.core.validators.MaxValueValidator(2100),
                        ],
                        verbose_name="year",
                    ),
                ),
                ("replaces", models.TextField(blank=True, verbose_name="what it replaces")),
                ("replaces_en", models.TextField(blank=True, null=True, verbose_name="what it replaces")),
                ("replaces_es", models.TextField(blank=True, null=True, verbose_name="what it replaces")),
                ("replaces_fr", models.TextField(blank=True, null=True, verbose_name="what it replaces")),
                (
                    "replaces_zh_hans",
                    models.TextField(blank=True, null=True, verbose_name="what it replaces"),
                ),
                (
                    "replaces_zh_hant",
                    models.TextField(blank=True, null=True, verbose_name="what it replaces"),
                ),
                ("replaces_ar", models.TextField(blank=True, null=True, verbose_name="what it replaces")),
                ("url", models.URLField(blank=True, max_length=500, verbose_name="source")),
                ("checked_on", models.DateField(blank=True, null=True, verbose_name="checked on")),
                (
                    "profile",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)s_rows",
                        to="occupations.occupationprofile",
                        verbose_name="profile",
                    ),
                ),
            ],
            options={
                "verbose_name": "AI evidence",
                "verbose_name_plural": "AI evidence",
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("year__isnull", True),
                            models.Q(("year__gte", 1950), ("year__lte", 2100)),
                            _connector="OR",
                        ),
                        name="evidence_year_in_range",
                        violation_error_message="Enter a year between 1950 and 2100.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["", "product", "tool", "research", "news"])),
                        name="evidence_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("extent__in", ["", "partial", "major"])),
                        name="evidence_extent_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EducationStage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "key",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="key"),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                ("name", models.CharField(blank=True, max_length=200, verbose_name="stage")),
                ("name_en", models.CharField(blank=True, max_length=200, null=True, verbose_name="stage")),
                ("name_es", models.CharField(blank=True, max_length=200, null=True, verbose_name="stage")),
                ("name_fr", models.CharField(blank=True, max_length=200, null=True, verbose_name="stage")),
                (
                    "name_zh_hans",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="stage"),
                ),
                (
                    "name_zh_hant",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="stage"),
                ),
                ("name_ar", models.CharField(blank=True, max_length=200, null=True, verbose_name="stage")),
                (
                    "months_min",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="months from"),
                ),
                (
                    "months_max",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="The same as the months from, where it is not a range.",
                        null=True,
                        verbose_name="months to",
                    ),
                ),
                ("cost_min", models.PositiveIntegerField(blank=True, null=True, verbose_name="cost from")),
                (
                    "cost_max",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="In whole units of the country's currency.",
                        null=True,
                        verbose_name="cost to",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                ("note_en", models.CharField(blank=True, max_length=300, null=True, verbose_name="note")),
                ("note_es", models.CharField(blank=True, max_length=300, null=True, verbose_name="note")),
                ("note_fr", models.CharField(blank=True, max_length=300, null=True, verbose_name="note")),
                (
                    "note_zh_hans",
                    models.CharField(blank=True, max_length=300, null=True, verbose_name="note"),
                ),
                (
                    "note_zh_hant",
                    models.CharField(blank=True, max_length=300, null=True, verbose_name="note"),
                ),
                ("note_ar", models.CharField(blank=True, max_length=300, null=True, verbose_name="note")),
                (
                    "profile",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)s_rows",
                        to="occupations.occupationprofile",
                        verbose_name="profile",
                    ),
                ),
            ],
            options={
                "verbose_name": "education stage",
                "verbose_name_plural": "education stages",
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("months_max__isnull", True), ("months_min__isnull", True)),
                            models.Q(
                                ("months_max__isnull", False),
                                ("months_min__isnull", False),
                                ("months_min__lte", models.F("months_max")),
                            ),
                            _connector="OR",
                        ),
                        name="education_months_in_order",
                        violation_error_message="Give both months, the shorter first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("cost_max__isnull", True), ("cost_min__isnull", True)),
                            models.Q(
                                ("cost_max__isnull", False),
                                ("cost_min__isnull", False),
                                ("cost_min__lte", models.F("cost_max")),
                            ),
                            _connector="OR",
                        ),
                        name="education_cost_in_order",
                        violation_error_message="Give both costs, the lower first.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Comment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("section", models.CharField(blank=True, max_length=20, verbose_name="section")),
                ("row_key", models.UUIDField(blank=True, null=True, verbose_name="row")),
                ("field", models.CharField(blank=True, max_length=40, verbose_name="text")),
                ("language", models.CharField(blank=True, max_length=12, verbose_name="language")),
                ("text", models.TextField(verbose_name="comment")),
                ("created_at", models.DateTimeField(verbose_name="written")),
                ("resolved_at", models.DateTimeField(blank=True, null=True, verbose_name="resolved")),
                (
                    "author",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="author",
                    ),
                ),
                (
                    "mentions",
                    models.ManyToManyField(
                        blank=True, related_name="+", to=settings.AUTH_USER_MODEL, verbose_name="mentioned"
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="replies",
                        to="occupations.comment",
                        verbose_name="reply to",
                    ),
                ),
                (
                    "resolved_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="resolved by",
                    ),
                ),
                (
                    "profile",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="comments",
                        to="occupations.occupationprofile",
                        to_field="key",
                        verbose_name="profile",
                    ),
                ),
            ],
            options={
                "verbose_name": "comment",
                "verbose_name_plural": "comments",
                "ordering": ["pk"],
                "indexes": [
                    models.Index(fields=["profile", "resolved_at"], name="comment_open_of_profile"),
                    models.Index(fields=["created_at"], name="comment_by_time"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(("section", ""), _negated=True),
                                ("row_key__isnull", True),
                                _connector="OR",
                            ),
                            models.Q(("row_key__isnull", False), ("field", ""), _connector="OR"),
                            models.Q(
                                models.Q(("field", ""), _negated=True), ("language", ""), _connector="OR"
                            ),
                        ),
                        name="comment_target_narrows",
                        violation_error_message="A comment on a text names its row, and one on a row its section.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("parent__isnull", True), ("resolved_at__isnull", True), _connector="OR"
                        ),
                        name="comment_reply_not_resolved",
                        violation_error_message="A thread is resolved as a whole, not a reply.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Citation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "key",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="key"),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "title",
                    models.CharField(
                        blank=True,
                        help_text="The table or page within the source, in the source's language.",
                        max_length=300,
                        verbose_name="part",
                    ),
                ),
                (
                    "url",
                    models.URLField(
                        blank=True,
                        help_text="Empty, the data source's own address is printed.",
                        max_length=500,
                        verbose_name="address",
                    ),
                ),
                (
                    "accessed_on",
                    models.DateField(
                        blank=True,
                        help_text="When someone last read the figures there.",
                        null=True,
                        verbose_name="accessed on",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="citations",
                        to="occupations.datasource",
                        verbose_name="data source",
                    ),
                ),
                (
                    "profile",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)s_rows",
                        to="occupations.occupationprofile",
                        verbose_name="profile",
                    ),
                ),
            ],
            options={
                "verbose_name": "source",
                "verbose_name_plural": "sources",
                "ordering": ["position", "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CareerLevel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "key",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="key"),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                ("title", models.CharField(blank=True, max_length=200, verbose_name="title")),
                ("title_en", models.CharField(blank=True, max_length=200, null=True, verbose_name="title")),
                ("title_es", models.CharField(blank=True, max_length=200, null=True, verbose_name="title")),
                ("title_fr", models.CharField(blank=True, max_length=200, null=True, verbose_name="title")),
                (
                    "title_zh_hans",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="title"),
                ),
                (
                    "title_zh_hant",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="title"),
                ),
                ("title_ar", models.CharField(blank=True, max_length=200, null=True, verbose_name="title")),
                (
                    "years_min",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="years from"),
                ),
                (
                    "years_max",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Leave empty for an open end, such as 10 years and more.",
                        null=True,
                        verbose_name="years to",
                    ),
                ),
                ("duties", models.TextField(blank=True, verbose_name="what you do")),
                ("duties_en", models.TextField(blank=True, null=True, verbose_name="what you do")),
                ("duties_es", models.TextField(blank=True, null=True, verbose_name="what you do")),
                ("duties_fr", models.TextField(blank=True, null=True, verbose_name="what you do")),
                ("duties_zh_hans", models.TextField(blank=True, null=True, verbose_name="what you do")),
                ("duties_zh_hant", models.TextField(blank=True, null=True, verbose_name="what you do")),
                ("duties_ar", models.TextField(blank=True, null=True, verbose_name="what you do")),
                ("focus", models.TextField(blank=True, verbose_name="focus areas")),
                ("focus_en", models.TextField(blank=True, null=True, verbose_name="focus areas")),
                ("focus_es", models.TextField(blank=True, null=True, verbose_name="focus areas")),
                ("focus_fr", models.TextField(blank=True, null=True, verbose_name="focus areas")),
                ("focus_zh_hans", models.TextField(blank=True, null=True, verbose_name="focus areas")),
                ("focus_zh_hant", models.TextField(blank=True, null=True, verbose_name="focus areas")),
                ("focus_ar", models.TextField(blank=True, null=True, verbose_name="focus areas")),
                (
                    "median_pay",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="Gross per year, in the country's currency.",
                        null=True,
                        verbose_name="median pay",
                    ),
                ),
                (
                    "citation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="occupations.citation",
                        verbose_name="source",
                    ),
                ),
                (
                    "profile",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)s_rows",
                        to="occupations.occupationprofile",
                        verbose_name="profile",
                    ),
                ),
            ],
            options={
                "verbose_name": "career level",
                "verbose_name_plural": "career levels",
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("years_max__isnull", True),
                            models.Q(("years_min__isnull", False), ("years_min__lte", models.F("years_max"))),
                            _connector="OR",
                        ),
                        name="career_level_years_in_order",
                        violation_error_message="The years of experience must start before they end.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AdjacentCareer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "key",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="key"),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("safer", "Safer from AI"),
                            ("next_step", "Next step"),
                            ("specialisation", "Specialisation"),
                            ("related", "Related"),
                        ],
                        max_length=16,
                        verbose_name="kind",
                    ),
                ),
                ("reason", models.TextField(blank=True, verbose_name="reason")),
                ("reason_en", models.TextField(blank=True, null=True, verbose_name="reason")),
                ("reason_es", models.TextField(blank=True, null=True, verbose_name="reason")),
                ("reason_fr", models.TextField(blank=True, null=True, verbose_name="reason")),
                ("reason_zh_hans", models.TextField(blank=True, null=True, verbose_name="reason")),
                ("reason_zh_hant", models.TextField(blank=True, null=True, verbose_name="reason")),
                ("reason_ar", models.TextField(blank=True, null=True, verbose_name="reason")),
                (
                    "similarity",
                    models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        help_text="From 0 to 1, where it was computed from the skills of both.",
                        max_digits=4,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(1),
                        ],
                        verbose_name="similarity",
                    ),
                ),
                (
                    "shared",
                    models.JSONField(
                        blank=True,
                        default=list,
                        help_text="Short names of skills that both ask for.",
                        verbose_name="shared skills",
                    ),
                ),
                (
                    "missing",
                    models.JSONField(
                        blank=True,
                        default=list,
                        help_text="Short names of skills that the other career asks for and this one does not.",
                        verbose_name="missing skills",
                    ),
                ),
                (
                    "profile",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)s_rows",
                        to="occupations.occupationprofile",
                        verbose_name="profile",
                    ),
                ),
                (
                    "target",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="adjacent_from",
                        to="occupations.occupationprofile",
                        verbose_name="career",
                    ),
                ),
            ],
            options={
                "verbose_name": "adjacent career",
                "verbose_name_plural": "adjacent careers",
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("profile", "target", "kind"),
                        name="adjacent_career_unique",
                        violation_error_message="This profile lists this career already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("profile", models.F("target")), _negated=True),
                        name="adjacent_career_is_another",
                        violation_error_message="A profile is not adjacent to itself.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("similarity__isnull", True),
                            models.Q(("similarity__gte", 0), ("similarity__lte", 1)),
                            _connector="OR",
                        ),
                        name="adjacent_similarity_from_0_to_1",
                        violation_error_message="A similarity lies between 0 and 1.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["safer", "next_step", "specialisation", "related"])),
                        name="adjacent_kind_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PageViews",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("day", models.DateField(verbose_name="day")),
                ("count", models.PositiveIntegerField(verbose_name="page views")),
                (
                    "profile",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="page_views",
                        to="occupations.occupationprofile",
                        verbose_name="profile",
                    ),
                ),
            ],
            options={
                "verbose_name": "page views",
                "verbose_name_plural": "page views",
                "ordering": ["-day", "profile"],
                "indexes": [models.Index(fields=["day", "profile", "count"], name="page_views_by_day")],
                "constraints": [
                    models.UniqueConstraint(fields=("profile", "day"), name="page_views_unique_per_day")
                ],
            },
        ),
        migrations.CreateModel(
            name="Presence",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("section", models.CharField(blank=True, max_length=20, verbose_name="section")),
                ("language", models.CharField(blank=True, max_length=12, verbose_name="language")),
                ("seen_at", models.DateTimeField(verbose_name="seen")),
                (
                    "profile",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="presences",
                        to="occupations.occupationprofile",
                        verbose_name="profile",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
            ],
            options={
                "verbose_name": "presence",
                "verbose_name_plural": "presences",
                "ordering": ["profile", "pk"],
                "indexes": [models.Index(fields=["seen_at"], name="presence_by_time")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("profile", "user"), name="presence_unique_per_profile_and_user"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Publication",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("content", models.TextField(editable=False, verbose_name="content")),
                (
                    "content_hash",
                    models.CharField(editable=False, max_length=64, verbose_name="content hash"),
                ),
                ("published_at", models.DateTimeField(verbose_name="published")),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="ended")),
                ("adjacent_keys", models.JSONField(default=dict, editable=False)),
                (
                    "adjacent",
                    models.ManyToManyField(
                        blank=True,
                        related_name="printed_by",
                        to="occupations.occupationprofile",
                        verbose_name="adjacent careers",
                    ),
                ),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="ended by",
                    ),
                ),
                (
                    "profile",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="publications",
                        to="occupations.occupationprofile",
                        verbose_name="profile",
                    ),
                ),
                (
                    "published_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="published by",
                    ),
                ),
            ],
            options={
                "verbose_name": "publication",
                "verbose_name_plural": "publications",
                "ordering": ["-published_at"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at__isnull", True)),
                        fields=("profile",),
                        name="publication_one_current_per_profile",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PublishedAddress",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("country", models.CharField(max_length=2, verbose_name="country")),
                ("slug", models.SlugField(max_length=150, verbose_name="address")),
                (
                    "archived_code",
                    models.CharField(blank=True, max_length=20, verbose_name="code of the archived profile"),
                ),
                (
                    "leads_to",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="addresses_of_others",
                        to="occupations.occupationprofile",
                        verbose_name="leads to",
                    ),
                ),
                (
                    "profile",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="addresses",
                        to="occupations.occupationprofile",
                        verbose_name="profile",
                    ),
                ),
            ],
            options={
                "verbose_name": "published address",
                "verbose_name_plural": "published addresses",
                "ordering": ["country", "slug"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("archived_code", ""), _negated=True),
                        fields=["country", "archived_code"],
                        name="address_by_archived_code",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("country", "slug"), name="address_unique_in_country")
                ],
            },
        ),
        migrations.CreateModel(
            name="PublishedPage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("language", models.CharField(max_length=12, verbose_name="language")),
                ("country", models.CharField(max_length=2, verbose_name="country")),
                ("slug", models.SlugField(max_length=150, verbose_name="address")),
                ("code", models.CharField(max_length=20, verbose_name="occupation code")),
                ("occupation", models.SlugField(max_length=120, verbose_name="occupation")),
                ("field", models.SlugField(max_length=60, verbose_name="field of work")),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("card", models.JSONField(verbose_name="card")),
                ("verdict", models.CharField(blank=True, max_length=10, verbose_name="AI verdict")),
                ("skilled_migration", models.BooleanField(verbose_name="skilled migration occupation")),
                (
                    "overall",
                    models.DecimalField(decimal_places=1, max_digits=3, null=True, verbose_name="overall"),
                ),
                (
                    "standing",
                    models.DecimalField(decimal_places=3, max_digits=5, null=True, verbose_name="standing"),
                ),
                (
                    "ai_risk",
                    models.DecimalField(decimal_places=1, max_digits=3, null=True, verbose_name="AI risk"),
                ),
                (
                    "pay_usd",
                    models.PositiveIntegerField(null=True, verbose_name="pay per year in US dollars"),
                ),
                (
                    "coverage",
                    models.DecimalField(decimal_places=3, max_digits=4, verbose_name="share translated"),
                ),
                ("is_indexed", models.BooleanField(verbose_name="offered to search engines")),
                ("schema_version", models.PositiveSmallIntegerField(verbose_name="schema version")),
                ("content_hash", models.CharField(max_length=64, verbose_name="content hash")),
                ("published_at", models.DateTimeField(verbose_name="published")),
                ("document", models.TextField(verbose_name="document")),
                ("search_text", models.TextField(blank=True, verbose_name="search text")),
                (
                    "profile",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pages",
                        to="occupations.occupationprofile",
                        verbose_name="profile",
                    ),
                ),
                (
                    "publication",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pages",
                        to="occupations.publication",
                        verbose_name="publication",
                    ),
                ),
            ],
            options={
                "verbose_name": "published page",
                "verbose_name_plural": "published pages",
                "ordering": ["country", "slug", "language"],
                "indexes": [
                    models.Index(fields=["country", "code", "language"], name="page_by_code"),
                    models.Index(
                        models.F("language"),
                        django.db.models.lookups.IsNull(models.F("standing"), rhs=True),
                        models.OrderBy(models.F("standing"), descending=True),
                        models.F("slug"),
                        models.F("country"),
                        name="page_by_standing",
                    ),
                    models.Index(
                        models.F("language"),
                        django.db.models.lookups.IsNull(models.F("overall"), rhs=True),
                        models.OrderBy(models.F("overall"), descending=True),
                        models.F("slug"),
                        models.F("country"),
                        name="page_by_overall",
                    ),
                    models.Index(
                        models.F("language"),
                        django.db.models.lookups.IsNull(models.F("ai_risk"), rhs=True),
                        models.OrderBy(models.F("ai_risk")),
                        models.F("slug"),
                        models.F("country"),
                        name="page_by_ai_risk",
                    ),
                    models.Index(
                        models.F("language"),
                        django.db.models.lookups.IsNull(models.F("pay_usd"), rhs=True),
                        models.OrderBy(models.F("pay_usd"), descending=True),
                        models.F("slug"),
                        models.F("country"),
                        name="page_by_pay",
                    ),
                    models.Index(
                        models.F("language"),
                        models.OrderBy(models.F("title")),
                        models.F("slug"),
                        models.F("country"),
                        name="page_by_title",
                    ),
                    models.Index(
                        models.F("language"),
                        django.db.models.lookups.IsNull(models.F("overall"), rhs=True),
                        models.OrderBy(models.F("overall")),
                        models.F("slug"),
                        models.F("country"),
                        name="page_by_overall_upwards",
                    ),
                    models.Index(
                        models.F("language"),
                        django.db.models.lookups.IsNull(models.F("ai_risk"), rhs=True),
                        models.OrderBy(models.F("ai_risk"), descending=True),
                        models.F("slug"),
                        models.F("country"),
                        name="page_by_ai_risk_downwards",
                    ),
                    models.Index(
                        models.F("language"),
                        django.db.models.lookups.IsNull(models.F("pay_usd"), rhs=True),
                        models.OrderBy(models.F("pay_usd")),
                        models.F("slug"),
                        models.F("country"),
                        name="page_by_pay_upwards",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("country", "slug", "language"), name="page_unique_per_address"
                    ),
                    models.UniqueConstraint(fields=("profile", "language"), name="page_unique_per_language"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Qualification",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "key",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="key"),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                ("name", models.CharField(blank=True, max_length=200, verbose_name="qualification")),
                (
                    "name_en",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="qualification"),
                ),
                (
                    "name_es",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="qualification"),
                ),
                (
                    "name_fr",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="qualification"),
                ),
                (
                    "name_zh_hans",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="qualification"),
                ),
                (
                    "name_zh_hant",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="qualification"),
                ),
                (
                    "name_ar",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="qualification"),
                ),
                ("issuer", models.CharField(blank=True, max_length=200, verbose_name="issuer")),
                ("issuer_en", models.CharField(blank=True, max_length=200, null=True, verbose_name="issuer")),
                ("issuer_es", models.CharField(blank=True, max_length=200, null=True, verbose_name="issuer")),
                ("issuer_fr", models.CharField(blank=True, max_length=200, null=True, verbose_name="issuer")),
                (
                    "issuer_zh_hans",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="issuer"),
                ),
                (
                    "issuer_zh_hant",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="issuer"),
                ),
                ("issuer_ar", models.CharField(blank=True, max_length=200, null=True, verbose_name="issuer")),
                (
                    "requirement",
                    models.CharField(
                        choices=[("required", "Required"), ("optional", "Optional")],
                        max_length=8,
                        verbose_name="requirement",
                    ),
                ),
                ("months", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="months")),
                (
                    "cost",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="In whole units of the country's currency.",
                        null=True,
                        verbose_name="cost",
                    ),
                ),
                (
                    "from_abroad",
                    models.BooleanField(
                        blank=True,
                        help_text="Leave unknown when no source says so.",
                        null=True,
                        verbose_name="can be started abroad",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                ("note_en", models.CharField(blank=True, max_length=300, null=True, verbose_name="note")),
                ("note_es", models.CharField(blank=True, max_length=300, null=True, verbose_name="note")),
                ("note_fr", models.CharField(blank=True, max_length=300, null=True, verbose_name="note")),
                (
                    "note_zh_hans",
                    models.CharField(blank=True, max_length=300, null=True, verbose_name="note"),
                ),
                (
                    "note_zh_hant",
                    models.CharField(blank=True, max_length=300, null=True, verbose_name="note"),
                ),
                ("note_ar", models.CharField(blank=True, max_length=300, null=True, verbose_name="note")),
                (
                    "profile",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)s_rows",
                        to="occupations.occupationprofile",
                        verbose_name="profile",
                    ),
                ),
            ],
            options={
                "verbose_name": "qualification",
                "verbose_name_plural": "qualifications",
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("requirement__in", ["required", "optional"])),
                        name="qualification_requirement_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RatingDimension",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=40, unique=True, verbose_name="short name")),
                ("name", models.CharField(blank=True, max_length=80, verbose_name="name")),
                ("name_en", models.CharField(blank=True, max_length=80, null=True, verbose_name="name")),
                ("name_es", models.CharField(blank=True, max_length=80, null=True, verbose_name="name")),
                ("name_fr", models.CharField(blank=True, max_length=80, null=True, verbose_name="name")),
                ("name_zh_hans", models.CharField(blank=True, max_length=80, null=True, verbose_name="name")),
                ("name_zh_hant", models.CharField(blank=True, max_length=80, null=True, verbose_name="name")),
                ("name_ar", models.CharField(blank=True, max_length=80, null=True, verbose_name="name")),
                (
                    "polarity",
                    models.CharField(
                        choices=[("higher", "higher is better"), ("lower", "lower is better")],
                        max_length=6,
                        verbose_name="polarity",
                    ),
                ),
                (
                    "weight",
                    models.DecimalField(
                        decimal_places=2,
                        help_text="How much the dimension counts in the overall, relative to the others.",
                        max_digits=4,
                        validators=[django.core.validators.MinValueValidator(0)],
                        verbose_name="weight",
                    ),
                ),
                (
                    "rubric",
                    models.TextField(
                        blank=True,
                        help_text="What a score of 0, 5 and 10 means, so that two editors agree.",
                        verbose_name="rubric",
                    ),
                ),
                (
                    "rubric_en",
                    models.TextField(
                        blank=True,
                        help_text="What a score of 0, 5 and 10 means, so that two editors agree.",
                        null=True,
                        verbose_name="rubric",
                    ),
                ),
                (
                    "rubric_es",
                    models.TextField(
                        blank=True,
                        help_text="What a score of 0, 5 and 10 means, so that two editors agree.",
                        null=True,
                        verbose_name="rubric",
                    ),
                ),
                (
                    "rubric_fr",
                    models.TextField(
                        blank=True,
                        help_text="What a score of 0, 5 and 10 means, so that two editors agree.",
                        null=True,
                        verbose_name="rubric",
                    ),
                ),
                (
                    "rubric_zh_hans",
                    models.TextField(
                        blank=True,
                        help_text="What a score of 0, 5 and 10 means, so that two editors agree.",
                        null=True,
                        verbose_name="rubric",
                    ),
                ),
                (
                    "rubric_zh_hant",
                    models.TextField(
                        blank=True,
                        help_text="What a score of 0, 5 and 10 means, so that two editors agree.",
                        null=True,
                        verbose_name="rubric",
                    ),
                ),
                (
                    "rubric_ar",
                    models.TextField(
                        blank=True,
                        help_text="What a score of 0, 5 and 10 means, so that two editors agree.",
                        null=True,
                        verbose_name="rubric",
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
            ],
            options={
                "verbose_name": "rating dimension",
                "verbose_name_plural": "rating dimensions",
                "ordering": ["position", "slug"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("polarity__in", ["higher", "lower"])),
                        name="dimension_polarity_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("weight__gte", 0)),
                        name="dimension_weight_not_negative",
                        violation_error_message="A weight is not negative.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Rating",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "key",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="key"),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "score",
                    models.DecimalField(
                        decimal_places=1,
                        help_text="From 0 to 10 by the dimension's rubric; the dimension says whether high is good.",
                        max_digits=3,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(10),
                        ],
                        verbose_name="score",
                    ),
                ),
                (
                    "low",
                    models.DecimalField(
                        blank=True,
                        decimal_places=1,
                        help_text="Where several measures disagree: the score by the lowest of them.",
                        max_digits=3,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(10),
                        ],
                        verbose_name="lowest",
                    ),
                ),
                (
                    "high",
                    models.DecimalField(
                        blank=True,
                        decimal_places=1,
                        help_text="The score by the highest of them.",
                        max_digits=3,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(10),
                        ],
                        verbose_name="highest",
                    ),
                ),
                (
                    "inputs",
                    models.JSONField(blank=True, default=list, editable=False, verbose_name="computed from"),
                ),
                (
                    "basis",
                    models.CharField(
                        choices=[("editor", "editor's judgement"), ("computed", "computed from statistics")],
                        default="editor",
                        max_length=8,
                        verbose_name="basis",
                    ),
                ),
                (
                    "rationale",
                    models.TextField(
                        blank=True,
                        help_text="Why this score, with the figure and source it rests on.",
                        verbose_name="rationale",
                    ),
                ),
                (
                    "rationale_en",
                    models.TextField(
                        blank=True,
                        help_text="Why this score, with the figure and source it rests on.",
                        null=True,
                        verbose_name="rationale",
                    ),
                ),
                (
                    "rationale_es",
                    models.TextField(
                        blank=True,
                        help_text="Why this score, with the figure and source it rests on.",
                        null=True,
                        verbose_name="rationale",
                    ),
                ),
                (
                    "rationale_fr",
                    models.TextField(
                        blank=True,
                        help_text="Why this score, with the figure and source it rests on.",
                        null=True,
                        verbose_name="rationale",
                    ),
                ),
                (
                    "rationale_zh_hans",
                    models.TextField(
                        blank=True,
                        help_text="Why this score, with the figure and source it rests on.",
                        null=True,
                        verbose_name="rationale",
                    ),
                ),
                (
                    "rationale_zh_hant",
                    models.TextField(
                        blank=True,
                        help_text="Why this score, with the figure and source it rests on.",
                        null=True,
                        verbose_name="rationale",
                    ),
                ),
                (
                    "rationale_ar",
                    models.TextField(
                        blank=True,
                        help_text="Why this score, with the figure and source it rests on.",
                        null=True,
                        verbose_name="rationale",
                    ),
                ),
                (
                    "profile",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)s_rows",
                        to="occupations.occupationprofile",
                        verbose_name="profile",
                    ),
                ),
                (
                    "dimension",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="occupations.ratingdimension",
                        verbose_name="dimension",
                    ),
                ),
            ],
            options={
                "verbose_name": "rating",
                "verbose_name_plural": "ratings",
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("profile", "dimension"),
                        name="rating_unique_per_dimension",
                        violation_error_message="This profile has a rating of this dimension already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("score__gte", 0), ("score__lte", 10)),
                        name="rating_score_from_0_to_10",
                        violation_error_message="A score lies between 0 and 10.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("high__isnull", True), ("low__isnull", True)),
                            models.Q(("low__gte", 0), ("low__lte", models.F("high")), ("high__lte", 10)),
                            _connector="OR",
                        ),
                        name="rating_range_in_order",
                        violation_error_message="Give both ends of the range, the lower first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("basis__in", ["editor", "computed"])), name="rating_basis_known"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RelatedCode",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(verbose_name="position")),
                (
                    "code",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="related_codes",
                        to="occupations.classificationcode",
                        verbose_name="code",
                    ),
                ),
                (
                    "related",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="related_to_codes",
                        to="occupations.classificationcode",
                        verbose_name="related code",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="occupations.datasource",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "related code",
                "verbose_name_plural": "related codes",
                "ordering": ["code", "position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("code", "related", "source"),
                        name="related_code_unique_per_source",
                        violation_error_message="This source names this code already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Resource",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "key",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="key"),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("course", "Course"),
                            ("association", "Association"),
                            ("resume", "Resume"),
                            ("interview", "Interview"),
                            ("official_guide", "Official guide"),
                            ("accreditation", "Accreditation"),
                            ("community", "Community"),
                        ],
                        max_length=16,
                        verbose_name="kind",
                    ),
                ),
                (
                    "title",
                    models.CharField(
                        help_text="The resource's own title, in its own language; not translated.",
                        max_length=200,
                        verbose_name="title",
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        default="en",
                        help_text="The language that the resource is in.",
                        max_length=12,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\\Z",
                                "Enter a language tag, such as en or fr.",
                            )
                        ],
                        verbose_name="language",
                    ),
                ),
                ("provider", models.CharField(blank=True, max_length=200, verbose_name="provider")),
                (
                    "url",
                    models.URLField(
                        blank=True,
                        help_text="Leave empty when it is not known.",
                        max_length=500,
                        verbose_name="address",
                    ),
                ),
                ("months", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="months")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                ("note_en", models.CharField(blank=True, max_length=300, null=True, verbose_name="note")),
                ("note_es", models.CharField(blank=True, max_length=300, null=True, verbose_name="note")),
                ("note_fr", models.CharField(blank=True, max_length=300, null=True, verbose_name="note")),
                (
                    "note_zh_hans",
                    models.CharField(blank=True, max_length=300, null=True, verbose_name="note"),
                ),
                (
                    "note_zh_hant",
                    models.CharField(blank=True, max_length=300, null=True, verbose_name="note"),
                ),
                ("note_ar", models.CharField(blank=True, max_length=300, null=True, verbose_name="note")),
                (
                    "profile",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)s_rows",
                        to="occupations.occupationprofile",
                        verbose_name="profile",
                    ),
                ),
            ],
            options={
                "verbose_name": "resource",
                "verbose_name_plural": "resources",
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "course",
                                    "association",
                                    "resume",
                                    "interview",
                                    "official_guide",
                                    "accreditation",
                                    "community",
                                ],
                            )
                        ),
                        name="resource_kind_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Revision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("profile_key", models.UUIDField(editable=False, verbose_name="profile")),
                ("path", models.CharField(editable=False, max_length=40, verbose_name="country and code")),
                ("title", models.CharField(blank=True, editable=False, max_length=200, verbose_name="title")),
                ("content", models.BinaryField(verbose_name="content")),
                (
                    "content_hash",
                    models.CharField(editable=False, max_length=64, verbose_name="content hash"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("saved", "saved"),
                            ("imported", "imported"),
                            ("restored", "restored"),
                            ("deleted", "deleted"),
                        ],
                        default="saved",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                ("saved_at", models.DateTimeField(verbose_name="saved")),
                (
                    "saved_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="saved by",
                    ),
                ),
            ],
            options={
                "verbose_name": "revision",
                "verbose_name_plural": "revisions",
                "ordering": ["-pk"],
                "indexes": [
                    models.Index(fields=["profile_key", "-id"], name="revision_of_profile"),
                    models.Index(fields=["-saved_at"], name="revision_by_time"),
                    models.Index(
                        condition=models.Q(("kind", "deleted")), fields=["-id"], name="revision_of_deletion"
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["saved", "imported", "restored", "deleted"])),
                        name="revision_kind_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Role",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("translator", "Translator"),
                            ("editor", "Editor"),
                            ("reviewer", "Reviewer"),
                            ("publisher", "Publisher"),
                            ("administrator", "Administrator"),
                        ],
                        max_length=16,
                        verbose_name="kind",
                    ),
                ),
                ("language", models.CharField(blank=True, max_length=12, verbose_name="language")),
                (
                    "country",
                    models.ForeignKey(
                        blank=True,
                        help_text="Of an editor; empty for every country.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="occupations.country",
                        verbose_name="country",
                    ),
                ),
                (
                    "group",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="role",
                        to="auth.group",
                        verbose_name="group",
                    ),
                ),
            ],
            options={
                "verbose_name": "role",
                "verbose_name_plural": "roles",
                "ordering": ["kind", "language", "country"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["translator", "editor", "reviewer", "publisher", "administrator"])
                        ),
                        name="role_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "translator"), models.Q(("language", ""), _negated=True)),
                            models.Q(models.Q(("kind", "translator"), _negated=True), ("language", "")),
                            _connector="OR",
                        ),
                        name="role_language_of_translators",
                        violation_error_message="A translator's role names one language; no other role does.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind", "editor"), ("country__isnull", True), _connector="OR"),
                        name="role_country_of_editors",
                        violation_error_message="Only an editor's role names a country.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SalaryBand",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "key",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="key"),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("junior", "Junior"),
                            ("mid", "Mid-level"),
                            ("senior", "Senior"),
                            ("lead", "Lead"),
                        ],
                        max_length=8,
                        verbose_name="experience level",
                    ),
                ),
                (
                    "years_min",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="years from"),
                ),
                (
                    "years_max",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Leave empty for an open end, such as 10 years and more.",
                        null=True,
                        verbose_name="years to",
                    ),
                ),
                (
                    "low",
                    models.PositiveIntegerField(
                        help_text="Gross per year, in the country's currency.", verbose_name="low"
                    ),
                ),
                (
                    "high",
                    models.PositiveIntegerField(
                        help_text="Gross per year, in the country's currency.", verbose_name="high"
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                ("note_en", models.CharField(blank=True, max_length=300, null=True, verbose_name="note")),
                ("note_es", models.CharField(blank=True, max_length=300, null=True, verbose_name="note")),
                ("note_fr", models.CharField(blank=True, max_length=300, null=True, verbose_name="note")),
                (
                    "note_zh_hans",
                    models.CharField(blank=True, max_length=300, null=True, verbose_name="note"),
                ),
                (
                    "note_zh_hant",
                    models.CharField(blank=True, max_length=300, null=True, verbose_name="note"),
                ),
                ("note_ar", models.CharField(blank=True, max_length=300, null=True, verbose_name="note")),
                (
                    "citation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="occupations.citation",
                        verbose_name="source",
                    ),
                ),
                (
                    "profile",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)s_rows",
                        to="occupations.occupationprofile",
                        verbose_name="profile",
                    ),
                ),
            ],
            options={
                "verbose_name": "salary band",
                "verbose_name_plural": "salary bands",
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("profile", "level"),
                        name="salary_band_unique_per_level",
                        violation_error_message="This profile has a salary band of this level already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("low__lte", models.F("high"))),
                        name="salary_low_not_above_high",
                        violation_error_message="The low end of the salary is above its high end.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("years_max__isnull", True),
                            models.Q(("years_min__isnull", False), ("years_min__lte", models.F("years_max"))),
                            _connector="OR",
                        ),
                        name="salary_years_in_order",
                        violation_error_message="The years of experience must start before they end.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("level__in", ["junior", "mid", "senior", "lead"])),
                        name="salary_level_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Schedule",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "action",
                    models.CharField(
                        choices=[("publish", "Publish"), ("unpublish", "Unpublish")],
                        max_length=10,
                        verbose_name="action",
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="when")),
                ("content_hash", models.CharField(blank=True, editable=False, max_length=64)),
                ("made_at", models.DateTimeField(verbose_name="scheduled on")),
                ("done_at", models.DateTimeField(blank=True, null=True, verbose_name="done")),
                (
                    "failure",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("changed", "The profile was changed after it was scheduled."),
                            ("not_approved", "The profile was no longer approved."),
                            ("not_ready", "The profile lacked something that it needs to be published."),
                            ("not_public", "The profile was not public any more."),
                            ("archived", "The profile was archived."),
                            ("broken", "The program failed; its log says how."),
                        ],
                        max_length=12,
                        verbose_name="failure",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="scheduled by",
                    ),
                ),
                (
                    "profile",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="schedules",
                        to="occupations.occupationprofile",
                        verbose_name="profile",
                    ),
                ),
            ],
            options={
                "verbose_name": "schedule",
                "verbose_name_plural": "schedules",
                "ordering": ["at", "pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("done_at__isnull", True)), fields=["at"], name="schedule_due"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("action__in", ["publish", "unpublish"])),
                        name="schedule_action_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "failure__in",
                                [
                                    "",
                                    "changed",
                                    "not_approved",
                                    "not_ready",
                                    "not_public",
                                    "archived",
                                    "broken",
                                ],
                            )
                        ),
                        name="schedule_failure_known",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("done_at__isnull", True)),
                        fields=("profile", "action"),
                        name="schedule_one_open_per_action",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Skill",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=60, unique=True, verbose_name="short name")),
                (
                    "element",
                    models.CharField(
                        help_text="The element ID of the content model.",
                        max_length=20,
                        unique=True,
                        verbose_name="element",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("skill", "skill"), ("knowledge", "area of knowledge")],
                        max_length=9,
                        verbose_name="kind",
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=120, verbose_name="name")),
                ("name_en", models.CharField(blank=True, max_length=120, null=True, verbose_name="name")),
                ("name_es", models.CharField(blank=True, max_length=120, null=True, verbose_name="name")),
                ("name_fr", models.CharField(blank=True, max_length=120, null=True, verbose_name="name")),
                (
                    "name_zh_hans",
                    models.CharField(blank=True, max_length=120, null=True, verbose_name="name"),
                ),
                (
                    "name_zh_hant",
                    models.CharField(blank=True, max_length=120, null=True, verbose_name="name"),
                ),
                ("name_ar", models.CharField(blank=True, max_length=120, null=True, verbose_name="name")),
            ],
            options={
                "verbose_name": "skill",
                "verbose_name_plural": "skills",
                "ordering": ["slug"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["skill", "knowledge"])), name="skill_kind_known"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SkillLevel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "importance",
                    models.DecimalField(decimal_places=2, max_digits=4, verbose_name="importance"),
                ),
                (
                    "level",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=4, null=True, verbose_name="level"
                    ),
                ),
                (
                    "code",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="skill_levels",
                        to="occupations.classificationcode",
                        verbose_name="code",
                    ),
                ),
                (
                    "skill",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="levels",
                        to="occupations.skill",
                        verbose_name="skill",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="occupations.datasource",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "skill of a code",
                "verbose_name_plural": "skills of codes",
                "ordering": ["code", "skill"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("code", "skill", "source"),
                        name="skill_level_unique_per_source",
                        violation_error_message="This source's level exists already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SourceReview",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reviewed_on", models.DateField(verbose_name="reviewed")),
                (
                    "reviewed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="reviewed by",
                    ),
                ),
                (
                    "source",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="review",
                        to="occupations.datasource",
                        verbose_name="data source",
                    ),
                ),
            ],
            options={
                "verbose_name": "review of a data source",
                "verbose_name_plural": "reviews of data sources",
                "ordering": ["source"],
            },
        ),
        migrations.CreateModel(
            name="StaffPreference",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "digest",
                    models.BooleanField(
                        default=False,
                        help_text="Where you are mentioned, and what others say and decide about profiles you work on.",
                        verbose_name="daily digest by e-mail",
                    ),
                ),
                (
                    "language",
                    models.CharField(blank=True, max_length=12, verbose_name="language of the digest"),
                ),
                (
                    "digest_sent_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="last digest"),
                ),
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="preference",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
            ],
            options={
                "verbose_name": "personal setting",
                "verbose_name_plural": "personal settings",
                "ordering": ["user"],
            },
        ),
        migrations.CreateModel(
            name="Statement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "key",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="key"),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "section",
                    models.CharField(
                        choices=[
                            ("ai_takes_over", "Tasks AI will take over or replace"),
                            ("ai_augments", "Tasks AI will augment"),
                            ("human_moat", "Human moat"),
                            ("skill_to_build", "Skills to build (next 5 years)"),
                            ("responsibility", "Responsibilities"),
                            ("requirement", "Employment requirements"),
                            ("tool", "Tools and technologies"),
                            ("technical_skill", "Technical skills"),
                            ("soft_skill", "Soft skills"),
                            ("how_to_step", "How to get there"),
                            ("specialisation", "Specialisations"),
                            ("fit", "A fit"),
                            ("not_fit", "Not for"),
                            ("pro", "Pros"),
                            ("con", "Cons"),
                            ("growth_area", "Growth areas"),
                            ("challenge", "Challenges"),
                            ("opportunity", "Opportunities"),
                            ("trend", "Trends"),
                            ("inclusion", "Inclusion"),
                            ("networking_tip", "Networking and mentoring"),
                        ],
                        max_length=16,
                        verbose_name="list",
                    ),
                ),
                ("title", models.CharField(blank=True, max_length=200, verbose_name="title")),
                ("title_en", models.CharField(blank=True, max_length=200, null=True, verbose_name="title")),
                ("title_es", models.CharField(blank=True, max_length=200, null=True, verbose_name="title")),
                ("title_fr", models.CharField(blank=True, max_length=200, null=True, verbose_name="title")),
                (
                    "title_zh_hans",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="title"),
                ),
                (
                    "title_zh_hant",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="title"),
                ),
                ("title_ar", models.CharField(blank=True, max_length=200, null=True, verbose_name="title")),
                ("text", models.TextField(blank=True, verbose_name="text")),
                ("text_en", models.TextField(blank=True, null=True, verbose_name="text")),
                ("text_es", models.TextField(blank=True, null=True, verbose_name="text")),
                ("text_fr", models.TextField(blank=True, null=True, verbose_name="text")),
                ("text_zh_hans", models.TextField(blank=True, null=True, verbose_name="text")),
                ("text_zh_hant", models.TextField(blank=True, null=True, verbose_name="text")),
                ("text_ar", models.TextField(blank=True, null=True, verbose_name="text")),
                (
                    "citation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="occupations.citation",
                        verbose_name="source",
                    ),
                ),
                (
                    "profile",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)s_rows",
                        to="occupations.occupationprofile",
                        verbose_name="profile",
                    ),
                ),
            ],
            options={
                "verbose_name": "statement",
                "verbose_name_plural": "statements",
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "section__in",
                                [
                                    "ai_takes_over",
                                    "ai_augments",
                                    "human_moat",
                                    "skill_to_build",
                                    "responsibility",
                                    "requirement",
                                    "tool",
                                    "technical_skill",
                                    "soft_skill",
                                    "how_to_step",
                                    "specialisation",
                                    "fit",
                                    "not_fit",
                                    "pro",
                                    "con",
                                    "growth_area",
                                    "challenge",
                                    "opportunity",
                                    "trend",
                                    "inclusion",
                                    "networking_tip",
                                ],
                            )
                        ),
                        name="statement_section_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Statistic",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "key",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="key"),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "measure",
                    models.CharField(
                        choices=[
                            ("pay_median", "Median pay"),
                            ("pay_mean", "Mean pay"),
                            ("pay_p10", "Pay, 10th percentile"),
                            ("pay_p25", "Pay, 25th percentile"),
                            ("pay_p75", "Pay, 75th percentile"),
                            ("pay_p90", "Pay, 90th percentile"),
                            ("pay_low", "Low pay"),
                            ("pay_high", "High pay"),
                            ("going_rate", "Going rate for a work visa"),
                            ("employment", "Employment"),
                            ("employment_projected", "Projected employment"),
                            ("growth", "Projected employment growth"),
                            ("openings_yearly", "Job openings a year"),
                            ("openings_total", "Job openings over the period"),
                            ("job_seekers_total", "Job seekers over the period"),
                            ("labour_outlook", "Expected labour market"),
                            ("job_zone", "Job Zone"),
                            ("teer", "TEER category"),
                            ("education_typical", "Typical education at entry"),
                            ("experience_typical", "Typical work experience at entry"),
                            ("training_typical", "Typical training on the job"),
                            ("licensing", "Licensing"),
                            ("ai_exposure_gpts", "Exposure to language models (GPTs are GPTs)"),
                            ("ai_exposure_aioe", "AI occupational exposure (AIOE)"),
                            ("ai_exposure_microsoft", "AI applicability (Working with AI)"),
                            ("ai_exposure_ilo", "Exposure to generative AI (ILO)"),
                        ],
                        max_length=24,
                        verbose_name="measure",
                    ),
                ),
                (
                    "value",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        help_text="Empty only where the publisher withholds it.",
                        max_digits=14,
                        null=True,
                        verbose_name="value",
                    ),
                ),
                (
                    "flag",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("top_coded", "at or above the highest value published"),
                            ("suppressed", "not released by the publisher"),
                            ("by_scale", "set by national pay scales, not by one figure"),
                        ],
                        help_text="Why there is no value.",
                        max_length=10,
                        verbose_name="withheld",
                    ),
                ),
                (
                    "bound",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        help_text="For a figure at or above the highest value published: that value.",
                        max_digits=14,
                        null=True,
                        verbose_name="at least",
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        choices=[
                            ("money_year", "currency per year"),
                            ("money_hour", "currency per hour"),
                            ("people", "people"),
                            ("jobs", "jobs"),
                            ("percent", "percent"),
                            ("score", "score"),
                            ("level", "level"),
                        ],
                        max_length=12,
                        verbose_name="unit",
                    ),
                ),
                (
                    "place",
                    models.CharField(
                        help_text="ISO 3166 code of the country or region that the figure describes, such as CA or CA-ON.",
                        max_length=6,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z]{2}(-[A-Z0-9]{1,3})?\\Z",
                                "Enter an ISO 3166 code, such as US for a country or CA-ON.",
                            )
                        ],
                        verbose_name="place",
                    ),
                ),
                (
                    "period",
                    models.CharField(
                        help_text="Year, month or interval that the figure describes: 2025, 2025-05 or 2024/2034.",
                        max_length=15,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^\\d{4}(-\\d{2})?(/\\d{4}(-\\d{2})?)?\\Z",
                                "Enter a year, a month, or two of them with a slash between, such as 2024/2034.",
                            )
                        ],
                        verbose_name="period",
                    ),
                ),
                (
                    "published_for",
                    models.CharField(
                        blank=True,
                        help_text="The code the publisher gives the figure for, when it is not the profile's own. Several codes with commas between mean that the value is their mean.",
                        max_length=200,
                        verbose_name="published for",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                ("note_en", models.CharField(blank=True, max_length=300, null=True, verbose_name="note")),
                ("note_es", models.CharField(blank=True, max_length=300, null=True, verbose_name="note")),
                ("note_fr", models.CharField(blank=True, max_length=300, null=True, verbose_name="note")),
                (
                    "note_zh_hans",
                    models.CharField(blank=True, max_length=300, null=True, verbose_name="note"),
                ),
                (
                    "note_zh_hant",
                    models.CharField(blank=True, max_length=300, null=True, verbose_name="note"),
                ),
                ("note_ar", models.CharField(blank=True, max_length=300, null=True, verbose_name="note")),
                (
                    "citation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="occupations.citation",
                        verbose_name="source",
                    ),
                ),
                (
                    "profile",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)s_rows",
                        to="occupations.occupationprofile",
                        verbose_name="profile",
                    ),
                ),
            ],
            options={
                "verbose_name": "statistic",
                "verbose_name_plural": "statistics",
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("profile", "measure", "unit", "place", "period", "citation"),
                        name="statistic_unique_per_source",
                        violation_error_message="This source's figure for this measure, place and period exists already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("period__regex", "^[0-9]{4}(-[0-9]{2})?(/[0-9]{4}(-[0-9]{2})?)?$")
                        ),
                        name="statistic_period_is_iso_8601",
                        violation_error_message="Enter a year, a month, or two of them with a slash between, such as 2024/2034.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("period__contains", "/"), _negated=True),
                            django.db.models.lookups.LessThanOrEqual(
                                django.db.models.functions.text.Left(
                                    "period",
                                    django.db.models.expressions.CombinedExpression(
                                        django.db.models.functions.text.StrIndex("period", models.Value("/")),
                                        "-",
                                        models.Value(1),
                                    ),
                                ),
                                django.db.models.functions.text.Substr(
                                    "period",
                                    django.db.models.expressions.CombinedExpression(
                                        django.db.models.functions.text.StrIndex("period", models.Value("/")),
                                        "+",
                                        models.Value(1),
                                    ),
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="statistic_period_in_order",
                        violation_error_message="A period cannot end before it starts.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("place__regex", "^[A-Z]{2}(-[A-Z0-9]{1,3})?$")),
                        name="statistic_place_is_iso_3166",
                        violation_error_message="Enter an ISO 3166 code, such as US for a country or CA-ON.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("bound__isnull", True), ("flag", ""), ("value__isnull", False)),
                            models.Q(("flag", "top_coded"), ("value__isnull", True)),
                            models.Q(
                                ("bound__isnull", True),
                                ("flag__in", ["suppressed", "by_scale"]),
                                ("value__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="statistic_value_or_flag",
                        violation_error_message="Enter a value, or say why the publisher gives none.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "measure__in",
                                [
                                    "pay_median",
                                    "pay_mean",
                                    "pay_p10",
                                    "pay_p25",
                                    "pay_p75",
                                    "pay_p90",
                                    "pay_low",
                                    "pay_high",
                                    "going_rate",
                                    "employment",
                                    "employment_projected",
                                    "growth",
                                    "openings_yearly",
                                    "openings_total",
                                    "job_seekers_total",
                                    "labour_outlook",
                                    "job_zone",
                                    "teer",
                                    "education_typical",
                                    "experience_typical",
                                    "training_typical",
                                    "licensing",
                                    "ai_exposure_gpts",
                                    "ai_exposure_aioe",
                                    "ai_exposure_microsoft",
                                    "ai_exposure_ilo",
                                ],
                            )
                        ),
                        name="statistic_measure_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "unit__in",
                                ["money_year", "money_hour", "people", "jobs", "percent", "score", "level"],
                            )
                        ),
                        name="statistic_unit_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Transition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "step",
                    models.CharField(
                        choices=[
                            ("submitted", "Submitted for review"),
                            ("approved", "Approved"),
                            ("sent_back", "Sent back"),
                            ("published", "Published"),
                            ("unpublished", "Unpublished"),
                            ("scheduled", "Scheduled"),
                            ("cancelled", "Schedule cancelled"),
                            ("archived", "Archived"),
                            ("reopened", "Reopened"),
                        ],
                        max_length=12,
                        verbose_name="step",
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="when")),
                ("comment", models.TextField(blank=True, verbose_name="comment")),
                ("by_schedule", models.BooleanField(default=False, verbose_name="as scheduled")),
                (
                    "profile",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="transitions",
                        to="occupations.occupationprofile",
                        verbose_name="profile",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by",
                    ),
                ),
            ],
            options={
                "verbose_name": "step of the workflow",
                "verbose_name_plural": "steps of the workflow",
                "ordering": ["-pk"],
                "indexes": [models.Index(fields=["profile", "-id"], name="transition_of_profile")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "step__in",
                                [
                                    "submitted",
                                    "approved",
                                    "sent_back",
                                    "published",
                                    "unpublished",
                                    "scheduled",
                                    "cancelled",
                                    "archived",
                                    "reopened",
                                ],
                            )
                        ),
                        name="transition_step_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("step", "sent_back"), _negated=True),
                            models.Q(("comment", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="transition_sent_back_with_comment",
                        violation_error_message="Say what is to be changed.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Translation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("section", models.CharField(max_length=20, verbose_name="section")),
                ("row_key", models.UUIDField(verbose_name="row")),
                ("field", models.CharField(max_length=40, verbose_name="text")),
                ("language", models.CharField(max_length=12, verbose_name="language")),
                ("source", models.TextField(verbose_name="source text")),
                (
                    "source_hash",
                    models.CharField(max_length=64, verbose_name="fingerprint of the source text"),
                ),
                ("words", models.TextField(verbose_name="translation")),
                ("needs_review", models.BooleanField(default=False, verbose_name="needs review")),
                ("translated_at", models.DateTimeField(verbose_name="translated")),
                (
                    "confirmed_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="meaning confirmed"),
                ),
                (
                    "confirmed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="meaning confirmed by",
                    ),
                ),
                (
                    "profile",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="translations",
                        to="occupations.occupationprofile",
                        verbose_name="profile",
                    ),
                ),
                (
                    "translated_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="translated by",
                    ),
                ),
            ],
            options={
                "verbose_name": "translation",
                "verbose_name_plural": "translations",
                "ordering": ["pk"],
                "indexes": [
                    models.Index(fields=["language", "source_hash"], name="translation_memory"),
                    models.Index(
                        models.F("language"),
                        django.db.models.functions.text.Length("source"),
                        name="translation_by_length",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("profile", "row_key", "field", "language"), name="translation_unique_per_text"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="TranslationState",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("language", models.CharField(max_length=12, verbose_name="language")),
                ("total", models.PositiveIntegerField(default=0, verbose_name="texts")),
                ("missing", models.PositiveIntegerField(default=0, verbose_name="missing")),
                ("outdated", models.PositiveIntegerField(default=0, verbose_name="outdated")),
                ("review", models.PositiveIntegerField(default=0, verbose_name="to review")),
                ("sections", models.JSONField(default=dict, verbose_name="by section")),
                (
                    "profile",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="translation_states",
                        to="occupations.occupationprofile",
                        verbose_name="profile",
                    ),
                ),
            ],
            options={
                "verbose_name": "state of translation",
                "verbose_name_plural": "languages",
                "ordering": ["profile", "language"],
                "constraints": [
                    models.UniqueConstraint(fields=("profile", "language"), name="translation_state_unique")
                ],
            },
        ),
        migrations.CreateModel(
            name="TranslationUpload",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("language", models.CharField(editable=False, max_length=12, verbose_name="language")),
                ("file_name", models.CharField(editable=False, max_length=200, verbose_name="file")),
                ("format", models.CharField(editable=False, max_length=8, verbose_name="format")),
                ("cells", models.JSONField(default=list, editable=False, verbose_name="texts")),
                ("uploaded_at", models.DateTimeField(auto_now_add=True, verbose_name="uploaded")),
                ("applied_at", models.DateTimeField(editable=False, null=True, verbose_name="applied")),
                (
                    "applied",
                    models.PositiveIntegerField(default=0, editable=False, verbose_name="texts written"),
                ),
                ("refused", models.JSONField(default=list, editable=False, verbose_name="refused texts")),
                (
                    "uploaded_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="uploaded by",
                    ),
                ),
            ],
            options={
                "verbose_name": "translation file",
                "verbose_name_plural": "translation files",
                "ordering": ["-uploaded_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="Visa",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        help_text="As the authority abbreviates it, such as H-1B or a subclass number.",
                        max_length=40,
                        verbose_name="code",
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=200, verbose_name="name")),
                ("name_en", models.CharField(blank=True, max_length=200, null=True, verbose_name="name")),
                ("name_es", models.CharField(blank=True, max_length=200, null=True, verbose_name="name")),
                ("name_fr", models.CharField(blank=True, max_length=200, null=True, verbose_name="name")),
                (
                    "name_zh_hans",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="name"),
                ),
                (
                    "name_zh_hant",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="name"),
                ),
                ("name_ar", models.CharField(blank=True, max_length=200, null=True, verbose_name="name")),
                ("url", models.URLField(blank=True, max_length=500, verbose_name="official page")),
                ("effective_from", models.DateField(blank=True, null=True, verbose_name="in force from")),
                ("effective_until", models.DateField(blank=True, null=True, verbose_name="in force until")),
                (
                    "last_verified",
                    models.DateField(
                        blank=True,
                        help_text="When someone last read the official page.",
                        null=True,
                        verbose_name="last verified",
                    ),
                ),
                ("review_by", models.DateField(blank=True, null=True, verbose_name="review by")),
                (
                    "leads_to_residence",
                    models.BooleanField(
                        blank=True,
                        help_text="Leave unknown when no source says so.",
                        null=True,
                        verbose_name="leads to permanent residence",
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "country",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="visas",
                        to="occupations.country",
                        verbose_name="country",
                    ),
                ),
            ],
            options={
                "verbose_name": "visa",
                "verbose_name_plural": "visas",
                "ordering": ["country", "position", "code"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("country", "code"),
                        name="visa_code_unique_in_country",
                        violation_error_message="This country has a visa with this code already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("effective_from__isnull", True),
                            ("effective_until__isnull", True),
                            ("effective_until__gte", models.F("effective_from")),
                            _connector="OR",
                        ),
                        name="visa_ends_after_it_starts",
                        violation_error_message="A visa cannot end before it starts.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VisaOption",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "key",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="key"),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "details",
                    models.TextField(
                        blank=True,
                        help_text="What the visa means for this occupation.",
                        verbose_name="details",
                    ),
                ),
                (
                    "details_en",
                    models.TextField(
                        blank=True,
                        help_text="What the visa means for this occupation.",
                        null=True,
                        verbose_name="details",
                    ),
                ),
                (
                    "details_es",
                    models.TextField(
                        blank=True,
                        help_text="What the visa means for this occupation.",
                        null=True,
                        verbose_name="details",
                    ),
                ),
                (
                    "details_fr",
                    models.TextField(
                        blank=True,
                        help_text="What the visa means for this occupation.",
                        null=True,
                        verbose_name="details",
                    ),
                ),
                (
                    "details_zh_hans",
                    models.TextField(
                        blank=True,
                        help_text="What the visa means for this occupation.",
                        null=True,
                        verbose_name="details",
                    ),
                ),
                (
                    "details_zh_hant",
                    models.TextField(
                        blank=True,
                        help_text="What the visa means for this occupation.",
                        null=True,
                        verbose_name="details",
                    ),
                ),
                (
                    "details_ar",
                    models.TextField(
                        blank=True,
                        help_text="What the visa means for this occupation.",
                        null=True,
                        verbose_name="details",
                    ),
                ),
                (
                    "profile",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)s_rows",
                        to="occupations.occupationprofile",
                        verbose_name="profile",
                    ),
                ),
                (
                    "visa",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="options",
                        to="occupations.visa",
                        verbose_name="visa",
                    ),
                ),
            ],
            options={
                "verbose_name": "visa option",
                "verbose_name_plural": "visa options",
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("profile", "visa"),
                        name="visa_option_unique_per_visa",
                        violation_error_message="This profile lists this visa already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="BulkAction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("submit", "Submit for review"),
                            ("approve", "Approve"),
                            ("publish", "Publish"),
                            ("unpublish", "Unpublish"),
                            ("archive", "Archive"),
                            ("delete", "Delete"),
                            ("admit", "Mark as skilled migration occupation"),
                            ("not_admit", "Take the mark of skilled migration away"),
                            ("accept", "Accept imported changes"),
                            ("hold", "Hold imported changes"),
                            ("accept_pub", "Accept imported changes and publish"),
                        ],
                        max_length=10,
                        verbose_name="action",
                    ),
                ),
                ("count", models.PositiveIntegerField(verbose_name="profiles")),
                ("profiles", models.JSONField(default=list, editable=False, verbose_name="profiles")),
                ("made_at", models.DateTimeField(verbose_name="made")),
                ("undone_at", models.DateTimeField(blank=True, null=True, verbose_name="undone")),
                (
                    "undone_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="undone by",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
            ],
            options={
                "verbose_name": "bulk action",
                "verbose_name_plural": "bulk actions",
                "ordering": ["-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "submit",
                                    "approve",
                                    "publish",
                                    "unpublish",
                                    "archive",
                                    "delete",
                                    "admit",
                                    "not_admit",
                                    "accept",
                                    "hold",
                                    "accept_pub",
                                ],
                            )
                        ),
                        name="bulk_action_kind_known",
                    )
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="country",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("rate_period", ""), ("units_per_usd__isnull", True)),
                    models.Q(
                        ("units_per_usd__gt", 0),
                        models.Q(("rate_period", ""), _negated=True),
                        ("rate_source__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="country_rate_has_period_and_source",
                violation_error_message="An exchange rate needs its period and its source.",
            ),
        ),
        migrations.AddConstraint(
            model_name="country",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ppp__isnull", True), ("ppp_period", "")),
                    models.Q(
                        ("ppp__gt", 0),
                        models.Q(("ppp_period", ""), _negated=True),
                        ("ppp_source__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="country_ppp_has_period_and_source",
                violation_error_message="A purchasing power parity needs its year and its source.",
            ),
        ),
    ]
