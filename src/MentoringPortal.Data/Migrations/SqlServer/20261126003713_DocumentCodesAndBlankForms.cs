using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MentoringPortal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class DocumentCodesAndBlankForms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "EnteredById",
                table: "SurveyResponses",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "FilledOn",
                table: "SurveyResponses",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ScanFileId",
                table: "SurveyResponses",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "VerificationCode",
                table: "IssuedDocuments",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "EnteredById",
                table: "DiaryEntries",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BlankForms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    BatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MentorshipId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SurveyCode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    SurveyVersion = table.Column<int>(type: "int", nullable: true),
                    PlannedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PrintedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PrintedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Entries = table.Column<int>(type: "int", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EnteredById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SchoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BlankForms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BlankForms_Mentorships_MentorshipId",
                        column: x => x.MentorshipId,
                        principalTable: "Mentorships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_IssuedDocuments_VerificationCode",
                table: "IssuedDocuments",
                column: "VerificationCode");

            migrationBuilder.CreateIndex(
                name: "IX_BlankForms_MentorshipId",
                table: "BlankForms",
                column: "MentorshipId");

            migrationBuilder.CreateIndex(
                name: "IX_BlankForms_SchoolId_BatchId",
                table: "BlankForms",
                columns: new[] { "SchoolId", "BatchId" });

            migrationBuilder.CreateIndex(
                name: "IX_BlankForms_SchoolId_Code",
                table: "BlankForms",
                columns: new[] { "SchoolId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BlankForms_SchoolId_PrintedAt",
                table: "BlankForms",
                columns: new[] { "SchoolId", "PrintedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BlankForms");

            migrationBuilder.DropIndex(
                name: "IX_IssuedDocuments_VerificationCode",
                table: "IssuedDocuments");

            migrationBuilder.DropColumn(
                name: "EnteredById",
                table: "SurveyResponses");

            migrationBuilder.DropColumn(
                name: "FilledOn",
                table: "SurveyResponses");

            migrationBuilder.DropColumn(
                name: "ScanFileId",
                table: "SurveyResponses");

            migrationBuilder.DropColumn(
                name: "VerificationCode",
                table: "IssuedDocuments");

            migrationBuilder.DropColumn(
                name: "EnteredById",
                table: "DiaryEntries");
        }
    }
}
