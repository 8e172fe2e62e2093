using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MentoringPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FormGroundsPartners : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "GroundDifficulties",
                table: "Units",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GroundGoal",
                table: "Units",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GroundRequest",
                table: "Units",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GroundStaff",
                table: "Units",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "MeetingId",
                table: "ReportHearings",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "PartnerId",
                table: "Events",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PlanEdition",
                table: "Difficulties",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "PlanId",
                table: "Difficulties",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "PartnerId",
                table: "Achievements",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Partners",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Contact = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Gives = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    IsArchived = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Partners", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PartnerAgreements",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PartnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    UntilOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartnerAgreements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PartnerAgreements_Partners_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "Partners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ReportHearings_SchoolId_MeetingId",
                table: "ReportHearings",
                columns: new[] { "SchoolId", "MeetingId" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_SchoolId_PartnerId",
                table: "Events",
                columns: new[] { "SchoolId", "PartnerId" });

            migrationBuilder.CreateIndex(
                name: "IX_Difficulties_SchoolId_PlanId",
                table: "Difficulties",
                columns: new[] { "SchoolId", "PlanId" });

            migrationBuilder.CreateIndex(
                name: "IX_Achievements_SchoolId_PartnerId",
                table: "Achievements",
                columns: new[] { "SchoolId", "PartnerId" });

            migrationBuilder.CreateIndex(
                name: "IX_PartnerAgreements_PartnerId",
                table: "PartnerAgreements",
                column: "PartnerId");

            migrationBuilder.CreateIndex(
                name: "IX_PartnerAgreements_SchoolId_PartnerId_UntilOn",
                table: "PartnerAgreements",
                columns: new[] { "SchoolId", "PartnerId", "UntilOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Partners_SchoolId_IsArchived_Name",
                table: "Partners",
                columns: new[] { "SchoolId", "IsArchived", "Name" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PartnerAgreements");

            migrationBuilder.DropTable(
                name: "Partners");

            migrationBuilder.DropIndex(
                name: "IX_ReportHearings_SchoolId_MeetingId",
                table: "ReportHearings");

            migrationBuilder.DropIndex(
                name: "IX_Events_SchoolId_PartnerId",
                table: "Events");

            migrationBuilder.DropIndex(
                name: "IX_Difficulties_SchoolId_PlanId",
                table: "Difficulties");

            migrationBuilder.DropIndex(
                name: "IX_Achievements_SchoolId_PartnerId",
                table: "Achievements");

            migrationBuilder.DropColumn(
                name: "GroundDifficulties",
                table: "Units");

            migrationBuilder.DropColumn(
                name: "GroundGoal",
                table: "Units");

            migrationBuilder.DropColumn(
                name: "GroundRequest",
                table: "Units");

            migrationBuilder.DropColumn(
                name: "GroundStaff",
                table: "Units");

            migrationBuilder.DropColumn(
                name: "MeetingId",
                table: "ReportHearings");

            migrationBuilder.DropColumn(
                name: "PartnerId",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "PlanEdition",
                table: "Difficulties");

            migrationBuilder.DropColumn(
                name: "PlanId",
                table: "Difficulties");

            migrationBuilder.DropColumn(
                name: "PartnerId",
                table: "Achievements");
        }
    }
}
