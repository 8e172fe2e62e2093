using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MentoringPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PeopleInOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_People_SchoolId_SearchName",
                table: "People");

            migrationBuilder.CreateIndex(
                name: "IX_People_SchoolId_SearchName_Id",
                table: "People",
                columns: new[] { "SchoolId", "SearchName", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_People_SchoolId_SearchName_Id",
                table: "People");

            migrationBuilder.CreateIndex(
                name: "IX_People_SchoolId_SearchName",
                table: "People",
                columns: new[] { "SchoolId", "SearchName" });
        }
    }
}
