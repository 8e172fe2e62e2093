using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MentoringPortal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class IndexesOfLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Mentorships_SchoolId_MenteeId",
                table: "Mentorships");

            migrationBuilder.DropIndex(
                name: "IX_Mentorships_SchoolId_MentorId",
                table: "Mentorships");

            migrationBuilder.DropIndex(
                name: "IX_DiaryEntries_SchoolId_MentorshipId_Date",
                table: "DiaryEntries");

            migrationBuilder.CreateIndex(
                name: "IX_Mentorships_SchoolId_MenteeId_State",
                table: "Mentorships",
                columns: new[] { "SchoolId", "MenteeId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Mentorships_SchoolId_MentorId_State",
                table: "Mentorships",
                columns: new[] { "SchoolId", "MentorId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_SchoolId_PersonId",
                table: "Memberships",
                columns: new[] { "SchoolId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_EfficiencySheets_SchoolId_MentorshipId",
                table: "EfficiencySheets",
                columns: new[] { "SchoolId", "MentorshipId" });

            migrationBuilder.CreateIndex(
                name: "IX_DiaryEntries_SchoolId_MentorshipId_Date_Id",
                table: "DiaryEntries",
                columns: new[] { "SchoolId", "MentorshipId", "Date", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Mentorships_SchoolId_MenteeId_State",
                table: "Mentorships");

            migrationBuilder.DropIndex(
                name: "IX_Mentorships_SchoolId_MentorId_State",
                table: "Mentorships");

            migrationBuilder.DropIndex(
                name: "IX_Memberships_SchoolId_PersonId",
                table: "Memberships");

            migrationBuilder.DropIndex(
                name: "IX_EfficiencySheets_SchoolId_MentorshipId",
                table: "EfficiencySheets");

            migrationBuilder.DropIndex(
                name: "IX_DiaryEntries_SchoolId_MentorshipId_Date_Id",
                table: "DiaryEntries");

            migrationBuilder.CreateIndex(
                name: "IX_Mentorships_SchoolId_MenteeId",
                table: "Mentorships",
                columns: new[] { "SchoolId", "MenteeId" });

            migrationBuilder.CreateIndex(
                name: "IX_Mentorships_SchoolId_MentorId",
                table: "Mentorships",
                columns: new[] { "SchoolId", "MentorId" });

            migrationBuilder.CreateIndex(
                name: "IX_DiaryEntries_SchoolId_MentorshipId_Date",
                table: "DiaryEntries",
                columns: new[] { "SchoolId", "MentorshipId", "Date" });
        }
    }
}
