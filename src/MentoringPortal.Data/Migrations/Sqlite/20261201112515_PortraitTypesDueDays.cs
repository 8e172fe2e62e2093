using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MentoringPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PortraitTypesDueDays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "TypesText",
                table: "PoolRecords",
                type: "TEXT",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DueOn",
                table: "PeriodicReports",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "Questionnaire",
                table: "Participations",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "MenteePortraits",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MentorshipId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Qualities = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Attitude = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Hobbies = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Leisure = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    WrittenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SchoolId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MenteePortraits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MenteePortraits_Mentorships_MentorshipId",
                        column: x => x.MentorshipId,
                        principalTable: "Mentorships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_MenteePortraits_MentorshipId",
                table: "MenteePortraits",
                column: "MentorshipId");

            migrationBuilder.CreateIndex(
                name: "IX_MenteePortraits_SchoolId_MentorshipId",
                table: "MenteePortraits",
                columns: new[] { "SchoolId", "MentorshipId" },
                unique: true);

            migrationBuilder.Sql("UPDATE PeriodicReports SET DueOn = ToOn;");
            // Mentor 16, mentee 32, head of a union 128 and class teacher 512 come by orders and divisions: what was once given by hand counts no more.
            migrationBuilder.Sql("UPDATE Memberships SET Roles = Roles & ~688 WHERE (Roles & 688) <> 0;");
            // The one questionnaire outside the stages that programs of before name.
            migrationBuilder.Sql("UPDATE Participations SET Questionnaire = 'expected-skills' WHERE EditionId IN (SELECT EditionId FROM ProgramEditionContents WHERE Json LIKE '%\"questionnaires\":[\"expected-skills\"]%');");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MenteePortraits");

            migrationBuilder.DropColumn(
                name: "TypesText",
                table: "PoolRecords");

            migrationBuilder.DropColumn(
                name: "DueOn",
                table: "PeriodicReports");

            migrationBuilder.DropColumn(
                name: "Questionnaire",
                table: "Participations");
        }
    }
}
