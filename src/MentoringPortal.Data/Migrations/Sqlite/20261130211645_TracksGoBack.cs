using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MentoringPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TracksGoBack : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_TrackMoves_SchoolId_ParticipationId_ToEditionId",
                table: "TrackMoves");

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "TrackMoves",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_TrackMoves_SchoolId_ParticipationId_ToEditionId",
                table: "TrackMoves",
                columns: new[] { "SchoolId", "ParticipationId", "ToEditionId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_TrackMoves_SchoolId_ParticipationId_ToEditionId",
                table: "TrackMoves");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "TrackMoves");

            migrationBuilder.CreateIndex(
                name: "IX_TrackMoves_SchoolId_ParticipationId_ToEditionId",
                table: "TrackMoves",
                columns: new[] { "SchoolId", "ParticipationId", "ToEditionId" },
                unique: true);
        }
    }
}
